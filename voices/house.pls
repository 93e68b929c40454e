<?xml version="1.0" encoding="UTF-8"?>
<!-- Names that newsreaders stumble on, respelled so that English voices say them. An alias is plain
     text, so every engine takes it. Each one was compared with the unaided reading in espeak-ng's
     phonemes (en-us) and kept where it is nearer to how newsreaders say the name. Phonemes (IPA, as
     English newsreaders say the name) stand first, for the voices that take them (hibari, Kokoro); the
     others take the alias, or the name as it is. -->
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en">

  <!-- Asia -->
  <lexeme><grapheme>Xi</grapheme><phoneme>ʃiː</phoneme><alias>Shee</alias></lexeme>
  <lexeme><grapheme>Xi'an</grapheme><grapheme>Xi’an</grapheme><phoneme>ˌʃiːˈɑːn</phoneme><alias>Shee-ahn</alias></lexeme>
  <lexeme><grapheme>Xinhua</grapheme><phoneme>ˌʃɪnˈhwɑː</phoneme><alias>Shin-wah</alias></lexeme>
  <lexeme><grapheme>Xinjiang</grapheme><phoneme>ˌʃɪnˈdʒjɑːŋ</phoneme><alias>Shin-jee-ahng</alias></lexeme>
  <lexeme><grapheme>Xiaomi</grapheme><phoneme>ˈʃaʊmi</phoneme><alias>Shao-mee</alias></lexeme>
  <lexeme><grapheme>Deng Xiaoping</grapheme><phoneme>ˈdʌŋ ˌʃaʊˈpɪŋ</phoneme><alias>Dung Shao-ping</alias></lexeme>
  <lexeme><grapheme>Mao Zedong</grapheme><phoneme>ˈmaʊ ˌzəˈdɒŋ</phoneme><alias>Mao Zuh-dong</alias></lexeme>
  <lexeme><grapheme>Zhou</grapheme><phoneme>dʒoʊ</phoneme><alias>Joe</alias></lexeme>
  <lexeme><grapheme>Zhou Enlai</grapheme><phoneme>ˈdʒoʊ ˌɛnˈlaɪ</phoneme><alias>Joe En-lie</alias></lexeme>
  <lexeme><grapheme>Chongqing</grapheme><phoneme>ˌtʃʊŋˈtʃɪŋ</phoneme><alias>Chong-ching</alias></lexeme>
  <lexeme><grapheme>Qing</grapheme><phoneme>tʃɪŋ</phoneme><alias>Ching</alias></lexeme>
  <lexeme><grapheme>Qingdao</grapheme><phoneme>ˌtʃɪŋˈdaʊ</phoneme><alias>Ching-dow</alias></lexeme>
  <lexeme><grapheme>Zhejiang</grapheme><phoneme>ˌdʒʌˈdʒjɑːŋ</phoneme><alias>Juh-jee-ahng</alias></lexeme>
  <lexeme><grapheme>Tsinghua</grapheme><phoneme>ˌtʃɪŋˈhwɑː</phoneme><alias>Ching-wah</alias></lexeme>
  <lexeme><grapheme>Huawei</grapheme><phoneme>ˈwɑːˌweɪ</phoneme><alias>Wah-way</alias></lexeme>
  <lexeme><grapheme>Guangzhou</grapheme><phoneme>ˌɡwɑːŋˈdʒoʊ</phoneme><alias>Gwahng-joe</alias></lexeme>
  <lexeme><grapheme>Hangzhou</grapheme><phoneme>ˌhɑːŋˈdʒoʊ</phoneme><alias>Hahng-joe</alias></lexeme>
  <lexeme><grapheme>Shenzhen</grapheme><phoneme>ˌʃʌnˈdʒʌn</phoneme><alias>Shun-jen</alias></lexeme>
  <lexeme><grapheme>Wang Yi</grapheme><phoneme>ˌwɑːŋ ˈjiː</phoneme><alias>Wahng Ee</alias></lexeme>
  <lexeme><grapheme>Li Qiang</grapheme><phoneme>ˌliː ˈtʃjɑːŋ</phoneme><alias>Lee Chee-ahng</alias></lexeme>
  <lexeme><grapheme>Lai Ching-te</grapheme><phoneme>ˌlaɪ ˌtʃɪŋˈdʌ</phoneme><alias>Lie Ching-duh</alias></lexeme>
  <lexeme><grapheme>Kaohsiung</grapheme><phoneme>ˌkaʊˈʃjʊŋ</phoneme><alias>Gow-shoong</alias></lexeme>
  <lexeme><grapheme>Uyghur</grapheme><grapheme>Uighur</grapheme><phoneme>ˈwiːɡʊr</phoneme><alias>Wee-goor</alias></lexeme>
  <lexeme><grapheme>Uyghurs</grapheme><grapheme>Uighurs</grapheme><phoneme>ˈwiːɡʊrz</phoneme><alias>Wee-goors</alias></lexeme>
  <lexeme><grapheme>Kim Jong Un</grapheme><grapheme>Kim Jong-un</grapheme><phoneme>ˌkɪm ˌdʒɒŋ ˈuːn</phoneme><alias>Kim Jong Oon</alias></lexeme>
  <lexeme><grapheme>Yoon Suk Yeol</grapheme><grapheme>Yoon Suk-yeol</grapheme><phoneme>ˌjuːn ˌsʌk ˈjʌl</phoneme><alias>Yoon Sook Yull</alias></lexeme>
  <lexeme><grapheme>Busan</grapheme><phoneme>ˈbuːsɑːn</phoneme><alias>Boo-sahn</alias></lexeme>
  <lexeme><grapheme>Daegu</grapheme><phoneme>ˈdeɪɡuː</phoneme><alias>Day-goo</alias></lexeme>
  <lexeme><grapheme>Jeju</grapheme><phoneme>ˈdʒeɪdʒuː</phoneme><alias>Jay-joo</alias></lexeme>
  <lexeme><grapheme>Itaewon</grapheme><phoneme>ˌiːˈteɪwɒn</phoneme><alias>Ee-tay-won</alias></lexeme>
  <lexeme><grapheme>Gangnam</grapheme><phoneme>ˈɡɑːŋnɑːm</phoneme><alias>Gahng-nahm</alias></lexeme>
  <lexeme><grapheme>Yonhap</grapheme><phoneme>ˈjɒnhɑːp</phoneme><alias>Yon-hop</alias></lexeme>
  <lexeme><grapheme>JoongAng</grapheme><phoneme>ˌdʒʊŋˈɑːŋ</phoneme><alias>Joong-ahng</alias></lexeme>
  <lexeme><grapheme>Hyundai</grapheme><phoneme>ˈhʌndeɪ</phoneme><alias>Hun-day</alias></lexeme>
  <lexeme><grapheme>chaebol</grapheme><phoneme>ˈdʒeɪbɒl</phoneme><alias>jay-ball</alias></lexeme>
  <lexeme><grapheme>chaebols</grapheme><phoneme>ˈdʒeɪbɒlz</phoneme><alias>jay-balls</alias></lexeme>
  <lexeme><grapheme>Shigeru Ishiba</grapheme><phoneme>ʃɪˈɡɛəruː ɪˈʃiːbə</phoneme><alias>Shee-gay-roo Ee-shee-bah</alias></lexeme>
  <lexeme><grapheme>Ishiba</grapheme><phoneme>ɪˈʃiːbə</phoneme><alias>Ee-shee-bah</alias></lexeme>
  <lexeme><grapheme>Kishida</grapheme><phoneme>kɪˈʃiːdə</phoneme><alias>Kee-shee-dah</alias></lexeme>
  <lexeme><grapheme>Shinzo Abe</grapheme><phoneme>ˈʃɪnzoʊ ˈɑːbeɪ</phoneme><alias>Shin-zo Ah-bay</alias></lexeme>
  <lexeme><grapheme>Takaichi</grapheme><phoneme>ˌtɑːkəˈiːtʃi</phoneme><alias>Tah-kah-ee-chee</alias></lexeme>
  <lexeme><grapheme>Mainichi</grapheme><phoneme>ˌmaɪˈniːtʃi</phoneme><alias>Mah-ee-nee-chee</alias></lexeme>
  <lexeme><grapheme>Kyoto</grapheme><phoneme>kiˈoʊtoʊ</phoneme><alias>Kee-yoto</alias></lexeme>
  <lexeme><grapheme>Nguyen</grapheme><phoneme>wɪn</phoneme><alias>Wynn</alias></lexeme>
  <lexeme><grapheme>Phuc</grapheme><phoneme>fʊk</phoneme><alias>Fook</alias></lexeme>
  <lexeme><grapheme>Phnom Penh</grapheme><phoneme>ˌpnɒm ˈpɛn</phoneme><alias>Nom Pen</alias></lexeme>
  <lexeme><grapheme>Shinawatra</grapheme><phoneme>ˌʃɪnəˈwɑːt</phoneme><alias>Shin-ah-wat</alias></lexeme>
  <lexeme><grapheme>Jokowi</grapheme><phoneme>dʒoʊˈkoʊwi</phoneme><alias>Joe-koh-wee</alias></lexeme>
  <lexeme><grapheme>Duterte</grapheme><phoneme>duːˈtɛərteɪ</phoneme><alias>Doo-tair-tay</alias></lexeme>
  <lexeme><grapheme>Jaishankar</grapheme><phoneme>ˌdʒaɪˈʃʌŋkər</phoneme><alias>Jye-shunker</alias></lexeme>
  <lexeme><grapheme>Wickremesinghe</grapheme><phoneme>ˌwɪkrəməˈsɪŋə</phoneme><alias>Wick-rem-a-singa</alias></lexeme>
  <lexeme><grapheme>Thimphu</grapheme><phoneme>ˌtɪmˈpuː</phoneme><alias>Tim-poo</alias></lexeme>
  <lexeme><grapheme>Kathmandu</grapheme><phoneme>ˌkætmænˈduː</phoneme><alias>Kat-man-doo</alias></lexeme>

  <!-- Europe -->
  <lexeme><grapheme>Kyiv</grapheme><phoneme>kiːv</phoneme><alias>Keev</alias></lexeme>
  <lexeme><grapheme>Kharkiv</grapheme><phoneme>ˈhɑːrkɪv</phoneme><alias>Har-keev</alias></lexeme>
  <lexeme><grapheme>Lviv</grapheme><phoneme>ləˈviːv</phoneme><alias>Luh-veev</alias></lexeme>
  <lexeme><grapheme>Dnipro</grapheme><phoneme>dəˈniːproʊ</phoneme><alias>Nee-pro</alias></lexeme>
  <lexeme><grapheme>Kherson</grapheme><phoneme>hɛərˈsɒn</phoneme><alias>Hair-sawn</alias></lexeme>
  <lexeme><grapheme>Chernihiv</grapheme><phoneme>tʃɛərˈniːhɪv</phoneme><alias>Chair-nee-heev</alias></lexeme>
  <lexeme><grapheme>Bakhmut</grapheme><phoneme>ˌbɑːkˈmuːt</phoneme><alias>Bock-moot</alias></lexeme>
  <lexeme><grapheme>Zaporizhzhia</grapheme><phoneme>ˌzɑːpəˈriːʒə</phoneme><alias>Zap-oh-ree-zha</alias></lexeme>
  <lexeme><grapheme>Zelenskyy</grapheme><grapheme>Zelenskiy</grapheme><phoneme>zəˈlɛnski</phoneme><alias>Zelensky</alias></lexeme>
  <lexeme><grapheme>Tbilisi</grapheme><phoneme>təˈbiːləsi</phoneme><alias>Tib-leesy</alias></lexeme>
  <lexeme><grapheme>Kyrgyzstan</grapheme><phoneme>ˈkɪərɡɪstæn</phoneme><alias>Keer-giz-stan</alias></lexeme>
  <lexeme><grapheme>Chisinau</grapheme><grapheme>Chișinău</grapheme><phoneme>ˌkiːʃɪˈnaʊ</phoneme><alias>Kee-shee-now</alias></lexeme>
  <lexeme><grapheme>Navalny</grapheme><phoneme>nəˈvɑːlni</phoneme><alias>Nah-vahl-nee</alias></lexeme>
  <lexeme><grapheme>Medvedev</grapheme><phoneme>mɛdˈvɛdɛf</phoneme><alias>Med-vay-deff</alias></lexeme>
  <lexeme><grapheme>Gerasimov</grapheme><phoneme>ɡɛˈrɑːsɪmɒf</phoneme><alias>Geh-rah-see-moff</alias></lexeme>
  <lexeme><grapheme>Vladimir Putin</grapheme><phoneme>ˈvlædɪmɪr ˈpuːtɪn</phoneme><alias>Vladda-meer Poo-tin</alias></lexeme>
  <lexeme><grapheme>Macron</grapheme><phoneme>məˈkroʊn</phoneme><alias>Mah-crone</alias></lexeme>
  <lexeme><grapheme>Bayrou</grapheme><phoneme>baɪˈruː</phoneme><alias>By-roo</alias></lexeme>
  <lexeme><grapheme>Lecornu</grapheme><phoneme>ləkɔːrˈnuː</phoneme><alias>Luh-cor-noo</alias></lexeme>
  <lexeme><grapheme>Barnier</grapheme><phoneme>ˌbɑːrnˈjeɪ</phoneme><alias>Barn-yay</alias></lexeme>
  <lexeme><grapheme>Scholz</grapheme><phoneme>ʃɔːlts</phoneme><alias>Sholts</alias></lexeme>
  <lexeme><grapheme>Merz</grapheme><phoneme>mɛərts</phoneme><alias>Mairts</alias></lexeme>
  <lexeme><grapheme>Bundestag</grapheme><phoneme>ˈbʊndəsˌtɑːɡ</phoneme><alias>Boon-dess-tahg</alias></lexeme>
  <lexeme><grapheme>Bundesbank</grapheme><phoneme>ˈbʊndəsˌbæŋk</phoneme><alias>Boon-dess-bank</alias></lexeme>
  <lexeme><grapheme>Bundeswehr</grapheme><phoneme>ˈbʊndəsˌvɛər</phoneme><alias>Boon-dess-vair</alias></lexeme>
  <lexeme><grapheme>Der Spiegel</grapheme><phoneme>dɛər ˈʃpiːɡəl</phoneme><alias>Dare Schpeegle</alias></lexeme>
  <lexeme><grapheme>Die Zeit</grapheme><phoneme>diː ˈtsaɪt</phoneme><alias>Dee Tsite</alias></lexeme>
  <lexeme><grapheme>Die Welt</grapheme><phoneme>diː ˈvɛlt</phoneme><alias>Dee Velt</alias></lexeme>
  <lexeme><grapheme>Deutsche Bank</grapheme><phoneme>ˈdɔɪtʃə ˈbæŋk</phoneme><alias>Doy-chuh Bank</alias></lexeme>
  <lexeme><grapheme>Deutsche Welle</grapheme><phoneme>ˈdɔɪtʃə ˈvɛlə</phoneme><alias>Doy-chuh Vella</alias></lexeme>
  <lexeme><grapheme>Süddeutsche</grapheme><phoneme>ˈzuːdˌdɔɪtʃə</phoneme><alias>Zood-doy-chuh</alias></lexeme>
  <lexeme><grapheme>Lufthansa</grapheme><phoneme>lʊftˈhɑːnzə</phoneme><alias>Luft-hahn-zah</alias></lexeme>
  <lexeme><grapheme>Agence France-Presse</grapheme><phoneme>ɑːˈʒɑːns ˌfrɑːns ˈprɛs</phoneme><alias>Ah-zhonce Fronce Press</alias></lexeme>
  <lexeme><grapheme>Corriere della Sera</grapheme><phoneme>ˌkɔːriˈɛəreɪ ˌdɛlə ˈsɛərə</phoneme><alias>Core-yair-eh della Sair-ah</alias></lexeme>
  <lexeme><grapheme>El País</grapheme><phoneme>ɛl paɪˈiːs</phoneme><alias>El Pie-eess</alias></lexeme>
  <lexeme><grapheme>Erdogan</grapheme><grapheme>Erdoğan</grapheme><phoneme>ˈɛərdoʊɑːn</phoneme><alias>Air-doe-ahn</alias></lexeme>
  <lexeme><grapheme>Orban</grapheme><phoneme>ˈɔːrbɑːn</phoneme><alias>Orbán</alias></lexeme>
  <lexeme><grapheme>Vucic</grapheme><grapheme>Vučić</grapheme><phoneme>ˈvuːtʃɪtʃ</phoneme><alias>Voo-chitch</alias></lexeme>
  <lexeme><grapheme>Fico</grapheme><phoneme>ˈfiːtsoʊ</phoneme><alias>Feet-so</alias></lexeme>
  <lexeme><grapheme>Taoiseach</grapheme><phoneme>ˈtiːʃək</phoneme><alias>Tee-shock</alias></lexeme>
  <lexeme><grapheme>Dáil</grapheme><phoneme>dɔɪl</phoneme><alias>Doyle</alias></lexeme>
  <lexeme><grapheme>Sinn Féin</grapheme><grapheme>Sinn Fein</grapheme><phoneme>ˌʃɪn ˈfeɪn</phoneme><alias>Shin Fain</alias></lexeme>
  <lexeme><grapheme>Fianna Fáil</grapheme><phoneme>ˌfiːənə ˈfɔɪl</phoneme><alias>Fee-anna Foil</alias></lexeme>
  <lexeme><grapheme>Fine Gael</grapheme><phoneme>ˌfiːnə ˈɡeɪl</phoneme><alias>Feena Gale</alias></lexeme>
  <lexeme><grapheme>Micheál Martin</grapheme><phoneme>ˈmiːhɔːl ˈmɑːrtɪn</phoneme><alias>Mee-hawl Martin</alias></lexeme>
  <lexeme><grapheme>Varadkar</grapheme><phoneme>vəˈrædkər</phoneme><alias>Vuh-rad-ker</alias></lexeme>
  <lexeme><grapheme>Sunak</grapheme><phoneme>ˈsuːnæk</phoneme><alias>Soo-nack</alias></lexeme>
  <lexeme><grapheme>Wroclaw</grapheme><grapheme>Wrocław</grapheme><phoneme>ˈvrɒtswɑːf</phoneme><alias>Vrots-wahf</alias></lexeme>
  <lexeme><grapheme>Lodz</grapheme><grapheme>Łódź</grapheme><phoneme>wuːdʒ</phoneme><alias>Woodge</alias></lexeme>
  <lexeme><grapheme>Gdańsk</grapheme><phoneme>ɡəˈdænsk</phoneme><alias>Gdansk</alias></lexeme>
  <lexeme><grapheme>Reykjavik</grapheme><grapheme>Reykjavík</grapheme><phoneme>ˈreɪkjəvɪk</phoneme><alias>Rake-yah-vick</alias></lexeme>
  <lexeme><grapheme>Versailles</grapheme><phoneme>vɛərˈsaɪ</phoneme><alias>Vair-sigh</alias></lexeme>
  <lexeme><grapheme>Djokovic</grapheme><phoneme>ˈdʒoʊkəvɪtʃ</phoneme><alias>Joe-koh-vitch</alias></lexeme>
  <lexeme><grapheme>Swiatek</grapheme><grapheme>Świątek</grapheme><phoneme>ʃviˈɒntɛk</phoneme><alias>Svee-on-teck</alias></lexeme>
  <lexeme><grapheme>Nadal</grapheme><phoneme>nəˈdɑːl</phoneme><alias>Nuh-doll</alias></lexeme>
  <lexeme><grapheme>Mbappe</grapheme><phoneme>əmˈbɑːpeɪ</phoneme><alias>Mbappé</alias></lexeme>
  <lexeme><grapheme>Pogacar</grapheme><grapheme>Pogačar</grapheme><phoneme>poʊˈɡɑːtʃɑːr</phoneme><alias>Poe-gah-char</alias></lexeme>
  <lexeme><grapheme>Hermès</grapheme><phoneme>ɛərˈmɛz</phoneme><alias>Air-mez</alias></lexeme>
  <lexeme><grapheme>Porsche</grapheme><phoneme>ˈpɔːrʃə</phoneme><alias>Por-shuh</alias></lexeme>
  <lexeme><grapheme>Renault</grapheme><phoneme>rəˈnoʊ</phoneme><alias>Ren-oh</alias></lexeme>

  <!-- Middle East and Africa -->
  <lexeme><grapheme>Houthi</grapheme><phoneme>ˈhuːθi</phoneme><alias>Hoothy</alias></lexeme>
  <lexeme><grapheme>Houthis</grapheme><phoneme>ˈhuːθiz</phoneme><alias>Hoothies</alias></lexeme>
  <lexeme><grapheme>Khamenei</grapheme><phoneme>ˌhɑːməˈneɪ</phoneme><alias>Hah-meh-nay</alias></lexeme>
  <lexeme><grapheme>Raisi</grapheme><phoneme>raɪˈiːsi</phoneme><alias>Rye-ee-see</alias></lexeme>
  <lexeme><grapheme>Likud</grapheme><phoneme>lɪˈkuːd</phoneme><alias>Lee-kood</alias></lexeme>
  <lexeme><grapheme>Rafah</grapheme><phoneme>ˈrɑːfə</phoneme><alias>Rah-fah</alias></lexeme>
  <lexeme><grapheme>Khan Younis</grapheme><phoneme>ˌkɑːn ˈjuːnɪs</phoneme><alias>Kahn Yoo-niss</alias></lexeme>
  <lexeme><grapheme>Quds</grapheme><phoneme>kʊdz</phoneme><alias>Koods</alias></lexeme>
  <lexeme><grapheme>Mosul</grapheme><phoneme>ˈmoʊsuːl</phoneme><alias>Moh-sool</alias></lexeme>
  <lexeme><grapheme>Idlib</grapheme><phoneme>ˈɪdlɪb</phoneme><alias>Eed-lib</alias></lexeme>
  <lexeme><grapheme>Kagame</grapheme><phoneme>kəˈɡɑːmeɪ</phoneme><alias>Kah-gah-may</alias></lexeme>
  <lexeme><grapheme>Museveni</grapheme><phoneme>muːˈsɛvəni</phoneme><alias>Moo-seh-vay-nee</alias></lexeme>
  <lexeme><grapheme>Okonjo-Iweala</grapheme><phoneme>oʊˌkɒndʒoʊ ˌiːweɪˈɑːlə</phoneme><alias>Oh-kon-joe Ee-way-ah-la</alias></lexeme>
  <lexeme><grapheme>Ghebreyesus</grapheme><phoneme>ˌɡɛbrəˈjeɪsəs</phoneme><alias>Guebray-yay-soos</alias></lexeme>
  <lexeme><grapheme>Tshwane</grapheme><phoneme>ˈtswɑːneɪ</phoneme><alias>Tswah-nay</alias></lexeme>
  <lexeme><grapheme>Tigray</grapheme><phoneme>tiˈɡraɪ</phoneme><alias>Tig-rye</alias></lexeme>
  <lexeme><grapheme>N'Djamena</grapheme><grapheme>N’Djamena</grapheme><phoneme>ˌɛndʒəˈmeɪnə</phoneme><alias>En-jah-may-nah</alias></lexeme>
  <lexeme><grapheme>Niger</grapheme><phoneme>niːˈʒɛər</phoneme><alias>Nee-zhair</alias></lexeme>
  <lexeme><grapheme>Côte d'Ivoire</grapheme><grapheme>Côte d’Ivoire</grapheme><grapheme>Cote d'Ivoire</grapheme><phoneme>ˌkoʊt diːˈvwɑːr</phoneme><alias>Coat Dee-vwahr</alias></lexeme>

  <!-- The Americas -->
  <lexeme><grapheme>Milei</grapheme><phoneme>mɪˈleɪ</phoneme><alias>Mee-lay</alias></lexeme>
  <lexeme><grapheme>Boluarte</grapheme><phoneme>ˌboʊluˈɑːrteɪ</phoneme><alias>Boll-oo-ar-tay</alias></lexeme>
  <lexeme><grapheme>Folha</grapheme><phoneme>ˈfoʊljə</phoneme><alias>Foal-yah</alias></lexeme>
  <lexeme><grapheme>Oaxaca</grapheme><phoneme>wəˈhɑːkə</phoneme><alias>Wah-hah-kah</alias></lexeme>
  <lexeme><grapheme>Cartagena</grapheme><phoneme>ˌkɑːrtəˈheɪnə</phoneme><alias>Carta-hay-nah</alias></lexeme>
  <lexeme><grapheme>Juárez</grapheme><grapheme>Juarez</grapheme><phoneme>ˈhwɑːrɛz</phoneme><alias>Wah-rez</alias></lexeme>
  <lexeme><grapheme>Boise</grapheme><phoneme>ˈbɔɪsi</phoneme><alias>Boy-see</alias></lexeme>
  <lexeme><grapheme>Tucson</grapheme><phoneme>ˈtuːsɒn</phoneme><alias>Too-sonn</alias></lexeme>
  <lexeme><grapheme>Buttigieg</grapheme><phoneme>ˈbuːtɪˌdʒɛdʒ</phoneme><alias>Boota-judge</alias></lexeme>
  <lexeme><grapheme>Ocasio-Cortez</grapheme><phoneme>oʊˌkɑːsioʊ kɔːrˈtɛz</phoneme><alias>Oh-cah-see-oh Cor-tez</alias></lexeme>
  <lexeme><grapheme>Schiff</grapheme><phoneme>ʃɪf</phoneme><alias>Shiff</alias></lexeme>
  <lexeme><grapheme>Kamala</grapheme><phoneme>ˈkɑːmələ</phoneme><alias>Comma-lah</alias></lexeme>
  <lexeme><grapheme>Sotomayor</grapheme><phoneme>ˌsoʊtoʊmaɪˈɔːr</phoneme><alias>Soh-toe-my-or</alias></lexeme>
  <lexeme><grapheme>Raffensperger</grapheme><phoneme>ˈræfənzˌpɜːrɡər</phoneme><alias>Raffens-burgher</alias></lexeme>
  <lexeme><grapheme>Ketanji</grapheme><phoneme>kəˈtɑːndʒi</phoneme><alias>Keh-tahn-jee</alias></lexeme>
  <lexeme><grapheme>Vivek</grapheme><phoneme>vɪˈveɪk</phoneme><alias>Vih-vake</alias></lexeme>
  <lexeme><grapheme>Usha</grapheme><phoneme>ˈuːʃə</phoneme><alias>Oo-sha</alias></lexeme>
  <lexeme><grapheme>Fauci</grapheme><phoneme>ˈfaʊtʃi</phoneme><alias>Fow-chee</alias></lexeme>
  <lexeme><grapheme>Hochul</grapheme><phoneme>ˈhoʊkəl</phoneme><alias>Hoh-kull</alias></lexeme>
  <lexeme><grapheme>Tlaib</grapheme><phoneme>təˈliːb</phoneme><alias>Tuh-leeb</alias></lexeme>
  <lexeme><grapheme>Mayorkas</grapheme><phoneme>maɪˈɔːrkəs</phoneme><alias>My-or-kiss</alias></lexeme>

  <!-- Organisations -->
  <lexeme><grapheme>Guterres</grapheme><phoneme>ɡuˈtɛərɛs</phoneme><alias>Goo-tair-ess</alias></lexeme>
  <lexeme><grapheme>THAAD</grapheme><grapheme>Thaad</grapheme><phoneme>θæd</phoneme><alias>Thad</alias></lexeme>
  <lexeme><grapheme>UNRWA</grapheme><phoneme>ˈʌnrə</phoneme><alias>Un-rah</alias></lexeme>

  <!-- More names of people and places -->
  <lexeme><grapheme>Fujian</grapheme><phoneme>ˌfuːdʒiˈɛn</phoneme><alias>Foo-jee-en</alias></lexeme>
  <lexeme><grapheme>Gyeongju</grapheme><phoneme>ˌɡjʌŋˈdʒuː</phoneme><alias>Gee-ung-joo</alias></lexeme>
  <lexeme><grapheme>Hamas</grapheme><phoneme>həˈmɑːs</phoneme><alias>Huh-mahs</alias></lexeme>
  <lexeme><grapheme>Hezbollah</grapheme><phoneme>ˌhɛzbəˈlɑː</phoneme><alias>Hezbuh-lah</alias></lexeme>
  <lexeme><grapheme>Incheon</grapheme><phoneme>ˈɪntʃɒn</phoneme><alias>In-chun</alias></lexeme>
  <lexeme><grapheme>Iqaluit</grapheme><phoneme>ɪˈkɑːluɪt</phoneme><alias>Ee-kah-loo-it</alias></lexeme>
  <lexeme><grapheme>Jae-myung</grapheme><grapheme>Jae Myung</grapheme><phoneme>dʒˈeɪ mjˈʌŋ</phoneme><alias>Jay-mee-ung</alias></lexeme>
  <lexeme><grapheme>Jinping</grapheme><phoneme>dʒɪnpˈɪŋ</phoneme></lexeme>
  <lexeme><grapheme>Joaquin</grapheme><grapheme>Joaquín</grapheme><phoneme>wɑːˈkiːn</phoneme><alias>Wah-keen</alias></lexeme>
  <lexeme><grapheme>Niamey</grapheme><phoneme>niˈɑːmeɪ</phoneme><alias>Nee-ah-may</alias></lexeme>
  <lexeme><grapheme>Niamh</grapheme><phoneme>niːv</phoneme><alias>Neev</alias></lexeme>
  <lexeme><grapheme>Qiang</grapheme><phoneme>tʃjɑːŋ</phoneme><alias>Chee-ang</alias></lexeme>
  <lexeme><grapheme>Saoirse</grapheme><phoneme>ˈsɪərʃə</phoneme><alias>Seer-sha</alias></lexeme>
  <lexeme><grapheme>Sheinbaum</grapheme><phoneme>ˈʃeɪnbaʊm</phoneme><alias>Shane-baum</alias></lexeme>
  <lexeme><grapheme>Suk Yeol</grapheme><phoneme>ˌsʌk ˈjʌl</phoneme><alias>Suk Yull</alias></lexeme>
  <lexeme><grapheme>Ursula von der Leyen</grapheme><phoneme>ˈʊərsələ ˌfɒn dɛər ˈlaɪən</phoneme><alias>Oor-soo-la fon dair Lye-en</alias></lexeme>
  <lexeme><grapheme>Xiamen</grapheme><phoneme>ˌʃjɑːˈmʌn</phoneme><alias>Shah-mun</alias></lexeme>
  <lexeme><grapheme>Xu</grapheme><phoneme>ʃuː</phoneme><alias>Shoo</alias></lexeme>
  <lexeme><grapheme>Yu-jung</grapheme><phoneme>jˌudʒˈʊŋ</phoneme><alias>Yoo-jung</alias></lexeme>
  <lexeme><grapheme>Zhang</grapheme><phoneme>dʒɑːŋ</phoneme><alias>Jahng</alias></lexeme>
  <lexeme><grapheme>Zhao</grapheme><phoneme>dʒaʊ</phoneme><alias>Jow</alias></lexeme>
  <lexeme><grapheme>Zhengzhou</grapheme><phoneme>ˌdʒʌŋˈdʒoʊ</phoneme><alias>Jeng-joe</alias></lexeme>

  <!-- People and places of world news -->
  <lexeme><grapheme>Abascal</grapheme><phoneme>ˌɑːbəˈskɑːl</phoneme><alias>Ah-bah-skahl</alias></lexeme>
  <lexeme><grapheme>Abbas Araghchi</grapheme><phoneme>əˈbɑːs ˌɑːrɑːɡˈtʃiː</phoneme><alias>Uh-bahs Ah-rahg-chee</alias></lexeme>
  <lexeme><grapheme>Abdel Fattah el-Sissi</grapheme><phoneme>ˈɑːbdɛl fəˈtɑː ɛl ˈsiːsi</phoneme><alias>Ahb-del Fuh-tah El See-see</alias></lexeme>
  <lexeme><grapheme>Abiy Ahmed</grapheme><phoneme>ˈɑːbi ˈɑːmɛd</phoneme><alias>Ah-bee Ah-med</alias></lexeme>
  <lexeme><grapheme>Adichie</grapheme><phoneme>əˈdiːtʃieɪ</phoneme></lexeme>
  <lexeme><grapheme>Adityanath</grapheme><phoneme>ɑːˈdɪtjənɑːt</phoneme><alias>Ah-dit-yuh-naht</alias></lexeme>
  <lexeme><grapheme>Ahmed al-Sharaa</grapheme><phoneme>ˈɑːmɛd æl ˈʃɑːrə</phoneme><alias>Ah-med Al Shah-ruh</alias></lexeme>
  <lexeme><grapheme>Aleksandar Vučić</grapheme><grapheme>Aleksandar Vucic</grapheme><phoneme>ˌɑːlɛkˈsɑːndɑːr ˈvuːtʃɪtʃ</phoneme><alias>Ah-lek-sahn-dar Voo-chich</alias></lexeme>
  <lexeme><grapheme>Alexander Stubb</grapheme><phoneme>ˌælɪɡˈzɑːndər ˈstʊb</phoneme></lexeme>
  <lexeme><grapheme>Alexandre de Moraes</grapheme><phoneme>ˌælɪˈʃɑːndreɪ dʒi moʊˈraɪs</phoneme><alias>Al-ih-shahn-dray Jee Moh-rice</alias></lexeme>
  <lexeme><grapheme>Alice Weidel</grapheme><phoneme>əˈliːs ˈvaɪdəl</phoneme><alias>Uh-leese Vye-dul</alias></lexeme>
  <lexeme><grapheme>Andrej Babiš</grapheme><grapheme>Andrej Babis</grapheme><phoneme>ˈɑːndreɪ ˈbɑːbɪʃ</phoneme><alias>Ahn-dray Bah-bish</alias></lexeme>
  <lexeme><grapheme>Andrii Yermak</grapheme><phoneme>ɑːnˈdriː jɛərˈmɑːk</phoneme><alias>Ahn-dree Yer-mahk</alias></lexeme>
  <lexeme><grapheme>Andrzej Duda</grapheme><phoneme>ˈɑːndʒeɪ ˈduːdə</phoneme><alias>Ahn-jay Doo-duh</alias></lexeme>
  <lexeme><grapheme>António Guterres</grapheme><grapheme>Antonio Guterres</grapheme><phoneme>ænˈtoʊnioʊ ɡuˈtɛərɛs</phoneme><alias>An-toh-nee-oh Goo-tair-ess</alias></lexeme>
  <lexeme><grapheme>Asim Munir</grapheme><phoneme>ˈɑːsɪm muːˈnɪər</phoneme><alias>Ah-sim Moo-neer</alias></lexeme>
  <lexeme><grapheme>Aung San Suu Kyi</grapheme><phoneme>ˌaʊŋ ˌsɑːn ˌsuː ˈtʃiː</phoneme></lexeme>
  <lexeme><grapheme>Beşiktaş</grapheme><grapheme>Besiktas</grapheme><phoneme>bɛˈʃɪktɑːʃ</phoneme></lexeme>
  <lexeme><grapheme>Bezalel Smotrich</grapheme><phoneme>ˌbɛtsəˈlɛl ˈsmoʊtrɪtʃ</phoneme><alias>Bets-uh-lel Smoh-trich</alias></lexeme>
  <lexeme><grapheme>Bolsonaro</grapheme><phoneme>ˌboʊlsəˈnɑːroʊ</phoneme></lexeme>
  <lexeme><grapheme>Charnvirakul</grapheme><phoneme>ˌtʃɑːnwɪrəˈkuːn</phoneme><alias>Charn-wih-ruh-koon</alias></lexeme>
  <lexeme><grapheme>Claudia Sheinbaum</grapheme><phoneme>ˈklaʊdiə ˈʃeɪnbaʊm</phoneme></lexeme>
  <lexeme><grapheme>Dáil Éireann</grapheme><grapheme>Dail Eireann</grapheme><phoneme>ˌdɔɪl ˈɛərən</phoneme><alias>Doyl Air-un</alias></lexeme>
  <lexeme><grapheme>Dmitry Peskov</grapheme><phoneme>ˈdmiːtri ˈpɛskɒf</phoneme><alias>Dmee-tree Pess-koff</alias></lexeme>
  <lexeme><grapheme>Donald Tusk</grapheme><phoneme>ˈdɒnəld ˈtʊsk</phoneme><alias>Don-uld Toosk</alias></lexeme>
  <lexeme><grapheme>Dončić</grapheme><grapheme>Doncic</grapheme><phoneme>ˈdɒntʃɪtʃ</phoneme><alias>Don-chich</alias></lexeme>
  <lexeme><grapheme>Droupadi Murmu</grapheme><phoneme>ˈdroʊpədi ˈmʊərmuː</phoneme><alias>Droh-puh-dee Moor-moo</alias></lexeme>
  <lexeme><grapheme>Ekrem İmamoğlu</grapheme><grapheme>Ekrem Imamoglu</grapheme><phoneme>ˈɛkrɛm ɪˌmɑːmoʊˈluː</phoneme><alias>Ek-rem Ih-mah-moh-loo</alias></lexeme>
  <lexeme><grapheme>Eliud Kipchoge</grapheme><phoneme>ˈɛliʊd kɪpˈtʃoʊɡeɪ</phoneme><alias>El-ee-ood Kip-choh-gay</alias></lexeme>
  <lexeme><grapheme>Emmanuel Macron</grapheme><phoneme>ɪˌmænjuˈɛl məˈkrɒn</phoneme><alias>Ee-man-you-el Mah-krohn</alias></lexeme>
  <lexeme><grapheme>Éireann</grapheme><grapheme>Eireann</grapheme><phoneme>ˈɛərən</phoneme><alias>Air-un</alias></lexeme>
  <lexeme><grapheme>Fidan</grapheme><phoneme>fiːˈdɑːn</phoneme><alias>Fee-dahn</alias></lexeme>
  <lexeme><grapheme>Frederiksen</grapheme><phoneme>ˈfrɛðərɪksən</phoneme></lexeme>
  <lexeme><grapheme>Friedrich Merz</grapheme><phoneme>ˈfriːdrɪk ˈmɛərts</phoneme><alias>Freed-rick Mairts</alias></lexeme>
  <lexeme><grapheme>Fukushima</grapheme><phoneme>ˌfuːkuːˈʃiːmə</phoneme><alias>Foo-koo-shee-muh</alias></lexeme>
  <lexeme><grapheme>Fumio Kishida</grapheme><phoneme>ˈfuːmioʊ kɪˈʃiːdə</phoneme><alias>Foo-mee-oh Kih-shee-duh</alias></lexeme>
  <lexeme><grapheme>Geert Wilders</grapheme><phoneme>ˈɡɪərt ˈwɪldərz</phoneme></lexeme>
  <lexeme><grapheme>Giorgia Meloni</grapheme><phoneme>ˈdʒɔːrdʒə məˈloʊni</phoneme><alias>Jor-juh Muh-loh-nee</alias></lexeme>
  <lexeme><grapheme>Göteborg</grapheme><grapheme>Goteborg</grapheme><phoneme>ˌjɜːtəˈbɔːri</phoneme><alias>Yuh-tuh-bor-ee</alias></lexeme>
  <lexeme><grapheme>Gustavo Petro</grapheme><phoneme>ɡʊˈstɑːvoʊ ˈpɛtroʊ</phoneme><alias>Goo-stah-voh Pet-roh</alias></lexeme>
  <lexeme><grapheme>Hakan Fidan</grapheme><phoneme>hɑːˈkɑːn fiːˈdɑːn</phoneme><alias>Hah-kahn Fee-dahn</alias></lexeme>
  <lexeme><grapheme>Haruki Murakami</grapheme><phoneme>hɑːˈruːki ˌmʊərəˈkɑːmi</phoneme><alias>Hah-roo-kee Moo-rah-kah-mee</alias></lexeme>
  <lexeme><grapheme>Iorwerth</grapheme><phoneme>ˈjɔːrwɛərθ</phoneme><alias>Yor-wairth</alias></lexeme>
  <lexeme><grapheme>Itamar Ben-Gvir</grapheme><phoneme>ˈiːtəmɑːr ˌbɛn ɡəˈviːr</phoneme><alias>Ee-tuh-mar Ben Guh-veer</alias></lexeme>
  <lexeme><grapheme>İmamoğlu</grapheme><grapheme>Imamoglu</grapheme><phoneme>ɪˌmɑːmoʊˈluː</phoneme><alias>Ih-mah-moh-loo</alias></lexeme>
  <lexeme><grapheme>Jair Bolsonaro</grapheme><phoneme>ʒaɪˈɪər ˌboʊlsəˈnɑːroʊ</phoneme><alias>Zhah-eer Bohl-soh-nah-roh</alias></lexeme>
  <lexeme><grapheme>Jannik Sinner</grapheme><phoneme>ˈjɑːnɪk ˈsɪnər</phoneme></lexeme>
  <lexeme><grapheme>Javier Milei</grapheme><phoneme>hɑːviˈɛər mɪˈleɪ</phoneme></lexeme>
  <lexeme><grapheme>Jean-Luc Mélenchon</grapheme><grapheme>Jean-Luc Melenchon</grapheme><phoneme>ˌʒɑːn ˈluːk ˌmeɪlɒnˈʃɒn</phoneme><alias>Zhahn Look May-lahn-shohn</alias></lexeme>
  <lexeme><grapheme>Jens Stoltenberg</grapheme><phoneme>ˈjɛns ˈstɒltənbɜːrɡ</phoneme><alias>Yens Stol-ten-berg</alias></lexeme>
  <lexeme><grapheme>Jonas Gahr Støre</grapheme><grapheme>Jonas Gahr Store</grapheme><phoneme>ˈjoʊnəs ˌɡɑːr ˈstɜːrə</phoneme><alias>Yoh-nus Gar Stur-uh</alias></lexeme>
  <lexeme><grapheme>Kaja Kallas</grapheme><phoneme>ˈkaɪə ˈkɑːlɑːs</phoneme><alias>Kye-uh Kah-lahss</alias></lexeme>
  <lexeme><grapheme>Kallas</grapheme><phoneme>ˈkɑːlɑːs</phoneme><alias>Kah-lahss</alias></lexeme>
  <lexeme><grapheme>Kassym-Jomart Tokayev</grapheme><phoneme>kəˈsiːm dʒoʊˈmɑːrt toʊˈkaɪɛf</phoneme><alias>Kuh-seem Joh-mart Toh-kye-ef</alias></lexeme>
  <lexeme><grapheme>Kavelashvili</grapheme><phoneme>ˌkɑːvɛlɑːʃˈviːli</phoneme><alias>Kah-vel-ahsh-vee-lee</alias></lexeme>
  <lexeme><grapheme>Kenyatta</grapheme><phoneme>kɛnˈjɑːtə</phoneme><alias>Ken-yah-tuh</alias></lexeme>
  <lexeme><grapheme>Kipchoge</grapheme><phoneme>kɪpˈtʃoʊɡeɪ</phoneme><alias>Kip-choh-gay</alias></lexeme>
  <lexeme><grapheme>Klingbeil</grapheme><phoneme>ˈklɪŋbaɪl</phoneme><alias>Kling-bile</alias></lexeme>
  <lexeme><grapheme>Kristersson</grapheme><phoneme>ˈkrɪstərsɒn</phoneme></lexeme>
  <lexeme><grapheme>Kylian Mbappé</grapheme><grapheme>Kylian Mbappe</grapheme><phoneme>ˈkɪliən əmˈbɑːpeɪ</phoneme><alias>Kil-ee-un Um-bah-pay</alias></lexeme>
  <lexeme><grapheme>Lavrov</grapheme><phoneme>ˈlævrɒf</phoneme><alias>Lav-roff</alias></lexeme>
  <lexeme><grapheme>Lech Wałęsa</grapheme><grapheme>Lech Walesa</grapheme><phoneme>ˈlɛk vəˈwɛnsə</phoneme><alias>Lek Vah-wen-suh</alias></lexeme>
  <lexeme><grapheme>Luiz Inácio Lula da Silva</grapheme><grapheme>Luiz Inacio Lula da Silva</grapheme><phoneme>luˈiːz ɪˈnɑːsioʊ ˈluːlə də ˈsɪlvə</phoneme><alias>Loo-eez Ih-nah-see-oh Loo-luh Duh Sil-vuh</alias></lexeme>
  <lexeme><grapheme>Luís Montenegro</grapheme><grapheme>Luis Montenegro</grapheme><phoneme>luˈiːʃ ˌmɒntɪˈneɪɡroʊ</phoneme><alias>Loo-eesh Mon-tuh-nay-groh</alias></lexeme>
  <lexeme><grapheme>Machado</grapheme><phoneme>məˈtʃɑːdoʊ</phoneme><alias>Muh-chah-doh</alias></lexeme>
  <lexeme><grapheme>Maduro</grapheme><phoneme>məˈdʊəroʊ</phoneme><alias>Mah-doo-roh</alias></lexeme>
  <lexeme><grapheme>Mahmoud Abbas</grapheme><phoneme>mɑːˈmuːd əˈbɑːs</phoneme><alias>Mah-mood Uh-bahs</alias></lexeme>
  <lexeme><grapheme>Maia Sandu</grapheme><phoneme>ˈmaɪə ˈsɑːnduː</phoneme><alias>My-uh Sahn-doo</alias></lexeme>
  <lexeme><grapheme>Maiduguri</grapheme><phoneme>maɪˈduːɡəri</phoneme><alias>My-doo-guh-ree</alias></lexeme>
  <lexeme><grapheme>Marine Le Pen</grapheme><phoneme>məˈriːn lə ˈpɛn</phoneme></lexeme>
  <lexeme><grapheme>Masoud Pezeshkian</grapheme><phoneme>mɑːˈsuːd ˌpɛzɛʃkiˈɑːn</phoneme><alias>Mah-sood Pez-esh-kee-ahn</alias></lexeme>
  <lexeme><grapheme>Mattarella</grapheme><phoneme>ˌmɑːtəˈrɛlə</phoneme><alias>Mah-tuh-rel-uh</alias></lexeme>
  <lexeme><grapheme>Mehmet Şimşek</grapheme><grapheme>Mehmet Simsek</grapheme><phoneme>ˈmɛmɛt ʃɪmˈʃɛk</phoneme><alias>Meh-met Shim-shek</alias></lexeme>
  <lexeme><grapheme>Meloni</grapheme><phoneme>məˈloʊni</phoneme><alias>Muh-loh-nee</alias></lexeme>
  <lexeme><grapheme>Mette Frederiksen</grapheme><phoneme>ˈmɛtə ˈfrɛðərɪksən</phoneme><alias>Met-uh Fred-rik-sun</alias></lexeme>
  <lexeme><grapheme>Mikheil Kavelashvili</grapheme><phoneme>mɪˈkeɪl ˌkɑːvɛlɑːʃˈviːli</phoneme><alias>Mih-kayl Kah-vel-ahsh-vee-lee</alias></lexeme>
  <lexeme><grapheme>Mishustin</grapheme><phoneme>mɪˈʃuːstɪn</phoneme><alias>Mih-shoo-stin</alias></lexeme>
  <lexeme><grapheme>Mohammed bin Salman</grapheme><phoneme>moʊˈhɑːməd bɪn sælˈmɑːn</phoneme><alias>Moh-hah-med Bin Sal-mahn</alias></lexeme>
  <lexeme><grapheme>Muqtada al-Sadr</grapheme><phoneme>mʊkˈtɑːdə æl ˈsɑːdər</phoneme></lexeme>
  <lexeme><grapheme>Murakami</grapheme><phoneme>ˌmʊərəˈkɑːmi</phoneme><alias>Moo-rah-kah-mee</alias></lexeme>
  <lexeme><grapheme>Murmu</grapheme><phoneme>ˈmʊərmuː</phoneme><alias>Moor-moo</alias></lexeme>
  <lexeme><grapheme>Naomi Osaka</grapheme><phoneme>naɪˈoʊmi oʊˈsɑːkə</phoneme><alias>Nye-oh-mee Oh-sah-kuh</alias></lexeme>
  <lexeme><grapheme>Natanz</grapheme><phoneme>nəˈtænz</phoneme><alias>Nuh-tanz</alias></lexeme>
  <lexeme><grapheme>Netanyahu</grapheme><phoneme>ˌnɛtənˈjɑːhuː</phoneme><alias>Net-un-yah-hoo</alias></lexeme>
  <lexeme><grapheme>Ngozi Okonjo-Iweala</grapheme><phoneme>əŋˈɡoʊzi oʊˈkɒndʒoʊ iːweɪˈɑːlə</phoneme><alias>En-goh-zee Oh-kon-joh Ee-way-ah-luh</alias></lexeme>
  <lexeme><grapheme>Nguyen Phu Trong</grapheme><phoneme>ˌwɪn ˌfuː ˈtʃɒŋ</phoneme><alias>Win Foo Chong</alias></lexeme>
  <lexeme><grapheme>Nicolás Maduro</grapheme><grapheme>Nicolas Maduro</grapheme><phoneme>ˌnɪkəˈlɑːs məˈdʊəroʊ</phoneme><alias>Nee-koh-lahss Mah-doo-roh</alias></lexeme>
  <lexeme><grapheme>Nicușor Dan</grapheme><grapheme>Nicusor Dan</grapheme><phoneme>ˌniːkuˈʃɔːr ˈdɑːn</phoneme><alias>Nee-koo-shor Dahn</alias></lexeme>
  <lexeme><grapheme>Nikol Pashinyan</grapheme><phoneme>niˈkoʊl ˌpɑːʃɪnˈjɑːn</phoneme><alias>Nee-kohl Pah-shin-yahn</alias></lexeme>
  <lexeme><grapheme>Oleksandr Syrskyi</grapheme><phoneme>ˌoʊlɛkˈsɑːndər ˈsɪərski</phoneme><alias>Oh-lek-sahn-der Seer-skee</alias></lexeme>
  <lexeme><grapheme>Pashinyan</grapheme><phoneme>ˌpɑːʃɪnˈjɑːn</phoneme><alias>Pah-shin-yahn</alias></lexeme>
  <lexeme><grapheme>Pedro Sánchez</grapheme><grapheme>Pedro Sanchez</grapheme><phoneme>ˈpeɪdroʊ ˈsæntʃɛz</phoneme><alias>Pay-droh San-chez</alias></lexeme>
  <lexeme><grapheme>Peng Liyuan</grapheme><phoneme>ˌpʌŋ ˌliːjuˈɑːn</phoneme><alias>Pung Lee-you-ahn</alias></lexeme>
  <lexeme><grapheme>Peskov</grapheme><phoneme>ˈpɛskɒf</phoneme><alias>Pess-koff</alias></lexeme>
  <lexeme><grapheme>Petr Pavel</grapheme><phoneme>ˈpɛtər ˈpɑːvəl</phoneme></lexeme>
  <lexeme><grapheme>Pezeshkian</grapheme><phoneme>ˌpɛzɛʃkiˈɑːn</phoneme><alias>Pez-esh-kee-ahn</alias></lexeme>
  <lexeme><grapheme>Plzeň</grapheme><grapheme>Plzen</grapheme><phoneme>ˈpʌlzɛn</phoneme><alias>Puhl-zen</alias></lexeme>
  <lexeme><grapheme>Prabowo</grapheme><phoneme>prəˈboʊwoʊ</phoneme><alias>Pruh-boh-woh</alias></lexeme>
  <lexeme><grapheme>Putin</grapheme><phoneme>ˈpuːtɪn</phoneme><alias>Poo-tin</alias></lexeme>
  <lexeme><grapheme>Radosław Sikorski</grapheme><grapheme>Radoslaw Sikorski</grapheme><phoneme>rɑːˈdɒswɑːf ʃɪˈkɔːrski</phoneme><alias>Rah-doss-wahf Shih-kor-skee</alias></lexeme>
  <lexeme><grapheme>Ramaphosa</grapheme><phoneme>ˌrɑːməˈpoʊsə</phoneme><alias>Rah-muh-poh-suh</alias></lexeme>
  <lexeme><grapheme>Recep Tayyip Erdoğan</grapheme><grapheme>Recep Tayyip Erdogan</grapheme><phoneme>ˈrɛdʒɛp taɪˈiːp ˈɛərdoʊɑːn</phoneme><alias>Reh-jep Tah-yeep Air-doh-ahn</alias></lexeme>
  <lexeme><grapheme>Rhun ap Iorwerth</grapheme><phoneme>ˌriːn æp ˈjɔːrwɛərθ</phoneme><alias>Reen Ap Yor-wairth</alias></lexeme>
  <lexeme><grapheme>Rhun</grapheme><phoneme>ˌriːn</phoneme></lexeme>
  <lexeme><grapheme>Robert Fico</grapheme><phoneme>ˈrɒbərt ˈfiːtsoʊ</phoneme><alias>Rob-ert Feet-soh</alias></lexeme>
  <lexeme><grapheme>Rzeszów</grapheme><grapheme>Rzeszow</grapheme><phoneme>ˈʒɛʃuːf</phoneme><alias>Zheh-shoof</alias></lexeme>
  <lexeme><grapheme>S. Jaishankar</grapheme><phoneme>ˌdʒaɪˈʃʌŋkər</phoneme><alias>Jye-shunk-er</alias></lexeme>
  <lexeme><grapheme>Sanaa</grapheme><phoneme>səˈnɑː</phoneme><alias>Suh-nah</alias></lexeme>
  <lexeme><grapheme>Sanae Takaichi</grapheme><phoneme>səˈnɑːeɪ ˌtɑːkəˈiːtʃi</phoneme><alias>Suh-nah-ay Tah-kah-ee-chee</alias></lexeme>
  <lexeme><grapheme>Santiago Abascal</grapheme><phoneme>ˌsɑːntiˈɑːɡoʊ ˌɑːbəˈskɑːl</phoneme><alias>Sahn-tee-ah-goh Ah-bah-skahl</alias></lexeme>
  <lexeme><grapheme>Saoirse Ronan</grapheme><phoneme>ˈsɜːrʃə ˈroʊnən</phoneme><alias>Sur-shuh Roh-nun</alias></lexeme>
  <lexeme><grapheme>Sánchez</grapheme><grapheme>Sanchez</grapheme><phoneme>ˈsæntʃɛz</phoneme></lexeme>
  <lexeme><grapheme>São Paulo</grapheme><grapheme>Sao Paulo</grapheme><phoneme>ˌsaʊ ˈpaʊloʊ</phoneme></lexeme>
  <lexeme><grapheme>Sergei Lavrov</grapheme><phoneme>sɛərˈɡeɪ ˈlævrɒf</phoneme><alias>Sair-gay Lav-roff</alias></lexeme>
  <lexeme><grapheme>Sébastien Lecornu</grapheme><grapheme>Sebastien Lecornu</grapheme><phoneme>seɪˌbæstiˈæn ləkɔːrˈnuː</phoneme><alias>Say-bass-tyan Luh-kor-noo</alias></lexeme>
  <lexeme><grapheme>Shehbaz Sharif</grapheme><phoneme>ʃɛˈbɑːz ʃəˈriːf</phoneme><alias>Sheh-bahz Shuh-reef</alias></lexeme>
  <lexeme><grapheme>Sikorski</grapheme><phoneme>ʃɪˈkɔːrski</phoneme><alias>Shih-kor-skee</alias></lexeme>
  <lexeme><grapheme>Siobhán</grapheme><grapheme>Siobhan</grapheme><phoneme>ʃɪˈvɔːn</phoneme></lexeme>
  <lexeme><grapheme>Smotrich</grapheme><phoneme>ˈsmoʊtrɪtʃ</phoneme><alias>Smoh-trich</alias></lexeme>
  <lexeme><grapheme>Stoltenberg</grapheme><phoneme>ˈstɒltənbɜːrɡ</phoneme></lexeme>
  <lexeme><grapheme>Støre</grapheme><phoneme>ˈstɜːrə</phoneme><alias>Stur-uh</alias></lexeme>
  <lexeme><grapheme>Subianto</grapheme><phoneme>ˌsuːbiˈɑːntoʊ</phoneme><alias>Soo-bee-ahn-toh</alias></lexeme>
  <lexeme><grapheme>Syrskyi</grapheme><phoneme>ˈsɪərski</phoneme><alias>Seer-skee</alias></lexeme>
  <lexeme><grapheme>Szijjártó</grapheme><grapheme>Szijjarto</grapheme><phoneme>ˈsiːjɑːrtoʊ</phoneme><alias>See-yar-toh</alias></lexeme>
  <lexeme><grapheme>Thaksin</grapheme><phoneme>ˈtɑːksɪn</phoneme><alias>Tahk-sin</alias></lexeme>
  <lexeme><grapheme>Tsai Ing-wen</grapheme><phoneme>ˌtsaɪ ˌɪŋˈwʌn</phoneme><alias>Tsigh Ing-wun</alias></lexeme>
  <lexeme><grapheme>Uhuru Kenyatta</grapheme><phoneme>uːˈhuːruː kɛnˈjɑːtə</phoneme><alias>Oo-hoo-roo Ken-yah-tuh</alias></lexeme>
  <lexeme><grapheme>Ulf Kristersson</grapheme><phoneme>ˈʊlf ˈkrɪstərsɒn</phoneme></lexeme>
  <lexeme><grapheme>Verstappen</grapheme><phoneme>vərˈstɑːpən</phoneme></lexeme>
  <lexeme><grapheme>Volodymyr Zelenskyy</grapheme><phoneme>ˌvɒləˈdiːmɪr zəˈlɛnski</phoneme><alias>Voh-loh-dee-meer Zuh-len-skee</alias></lexeme>
  <lexeme><grapheme>Wałęsa</grapheme><grapheme>Walesa</grapheme><phoneme>vəˈwɛnsə</phoneme><alias>Vah-wen-suh</alias></lexeme>
  <lexeme><grapheme>Weidel</grapheme><phoneme>ˈvaɪdəl</phoneme><alias>Vye-dul</alias></lexeme>
  <lexeme><grapheme>Yermak</grapheme><phoneme>jɛərˈmɑːk</phoneme></lexeme>
  <lexeme><grapheme>Yoweri Museveni</grapheme><phoneme>jəˈwɛəri muːˈsɛvəni</phoneme><alias>Yuh-wair-ee Moo-sev-uh-nee</alias></lexeme>
  <lexeme><grapheme>Zhao Leji</grapheme><phoneme>ˌdʒaʊ ˌləˈdʒiː</phoneme><alias>Jow Luh-jee</alias></lexeme>

  <!-- Acronyms said as words, where a voice says them otherwise: newsreaders' usage, as Merriam-Webster and the BBC give it -->
  <lexeme><grapheme>UNESCO</grapheme><phoneme>juːˈnɛskoʊ</phoneme><alias>You-nesco</alias></lexeme>
  <lexeme><grapheme>UEFA</grapheme><phoneme>juːˈeɪfə</phoneme><alias>You-ay-fuh</alias></lexeme>
  <lexeme><grapheme>FEMA</grapheme><phoneme>ˈfiːmə</phoneme><alias>Feema</alias></lexeme>
  <lexeme><grapheme>JPEG</grapheme><phoneme>ˈdʒeɪpɛɡ</phoneme><alias>Jay-peg</alias></lexeme>
  <lexeme><grapheme>JPEGs</grapheme><phoneme>ˈdʒeɪpɛɡz</phoneme><alias>Jay-pegs</alias></lexeme>
  <lexeme><grapheme>FASB</grapheme><alias>Fazbee</alias></lexeme>
  <lexeme><grapheme>JSON</grapheme><phoneme>ˈdʒeɪsən</phoneme><alias>Jay-sahn</alias></lexeme>
  <lexeme><grapheme>WIC</grapheme><alias>Wick</alias></lexeme>
  <lexeme><grapheme>ECOWAS</grapheme><phoneme>ˈɛkoʊwɑːs</phoneme><alias>Eck-oh-wahss</alias></lexeme>
  <lexeme><grapheme>ASEAN</grapheme><phoneme>ˈɑːsiɑːn</phoneme><alias>Ah-see-ahn</alias></lexeme>
  <lexeme><grapheme>NICU</grapheme><phoneme>ˈnɪkjuː</phoneme><alias>Nick-you</alias></lexeme>
  <lexeme><grapheme>PETA</grapheme><phoneme>ˈpiːtə</phoneme><alias>Pee-tuh</alias></lexeme>
  <lexeme><grapheme>FISA</grapheme><phoneme>ˈfaɪzə</phoneme><alias>Fye-zuh</alias></lexeme>
  <lexeme><grapheme>REIT</grapheme><alias>Reet</alias></lexeme>
  <lexeme><grapheme>REITs</grapheme><alias>Reets</alias></lexeme>
  <lexeme><grapheme>LIBOR</grapheme><phoneme>ˈlaɪbɔːr</phoneme><alias>Lye-bor</alias></lexeme>
  <lexeme><grapheme>USAID</grapheme><alias>U S Aid</alias></lexeme>
  <lexeme><grapheme>ERISA</grapheme><alias>Uh-rissa</alias></lexeme>
  <lexeme><grapheme>FTSE</grapheme><phoneme>ˈfʊtsi</phoneme><alias>Foot-see</alias></lexeme>
  <lexeme><grapheme>MRSA</grapheme><alias>Mersa</alias></lexeme>
  <lexeme><grapheme>CAPTCHA</grapheme><alias>Captcha</alias></lexeme>
  <lexeme><grapheme>AWOL</grapheme><alias>Ay-wall</alias></lexeme>
  <lexeme><grapheme>GAAP</grapheme><alias>Gap</alias></lexeme>
  <lexeme><grapheme>OPEC</grapheme><phoneme>ˈoʊpɛk</phoneme><alias>Oh-peck</alias></lexeme>
  <lexeme><grapheme>SOFR</grapheme><alias>Sofer</alias></lexeme>
  <lexeme><grapheme>CITES</grapheme><alias>Sigh-teez</alias></lexeme>
  <lexeme><grapheme>SAARC</grapheme><alias>Sark</alias></lexeme>
  <lexeme><grapheme>FAFSA</grapheme><alias>Faffsa</alias></lexeme>
  <lexeme><grapheme>SIPRI</grapheme><alias>Sippry</alias></lexeme>
  <lexeme><grapheme>CENTCOM</grapheme><phoneme>ˈsɛntkɒm</phoneme><alias>Sentcom</alias></lexeme>
  <lexeme><grapheme>UNMISS</grapheme><alias>Un-miss</alias></lexeme>
  <lexeme><grapheme>MONUSCO</grapheme><phoneme>moʊˈnʊskoʊ</phoneme><alias>Moh-noosco</alias></lexeme>
  <lexeme><grapheme>IGAD</grapheme><phoneme>ˈiːɡæd</phoneme><alias>Ee-gad</alias></lexeme>
  <lexeme><grapheme>TEPCO</grapheme><alias>Tepco</alias></lexeme>
  <lexeme><grapheme>MiG</grapheme><alias>Mig</alias></lexeme>
  <lexeme><grapheme>MiGs</grapheme><alias>Migs</alias></lexeme>
  <lexeme><grapheme>LASIK</grapheme><phoneme>ˈleɪsɪk</phoneme><alias>Lay-sick</alias></lexeme>
  <lexeme><grapheme>dos and don’ts</grapheme><alias>dooz and don’ts</alias></lexeme>
  <lexeme><grapheme>dos and don'ts</grapheme><alias>dooz and don'ts</alias></lexeme>
  <lexeme><grapheme>MoMA</grapheme><phoneme>ˈmoʊmə</phoneme><alias>Moh-ma</alias></lexeme>

  <!-- Acronyms of the news said as words, which a dictionary of pronunciations would spell: as newsreaders say
       them. The other voices read them as words of themselves. -->
  <lexeme><grapheme>ROM</grapheme><phoneme>rɒm</phoneme><alias>Rom</alias></lexeme>
  <lexeme><grapheme>AIPAC</grapheme><phoneme>ˈeɪpæk</phoneme></lexeme>
  <lexeme><grapheme>AUKUS</grapheme><phoneme>ˈɔːkəs</phoneme></lexeme>
  <lexeme><grapheme>DACA</grapheme><phoneme>ˈdɑːkə</phoneme></lexeme>
  <lexeme><grapheme>IKEA</grapheme><phoneme>aɪˈkiːə</phoneme></lexeme>
  <lexeme><grapheme>NOAA</grapheme><phoneme>ˈnoʊə</phoneme></lexeme>
  <lexeme><grapheme>OFCOM</grapheme><phoneme>ˈɒfkɒm</phoneme></lexeme>
  <lexeme><grapheme>OFSTED</grapheme><phoneme>ˈɒfstɛd</phoneme></lexeme>
  <lexeme><grapheme>UNIFIL</grapheme><phoneme>ˈjuːnɪfɪl</phoneme></lexeme>
  <lexeme><grapheme>WADA</grapheme><phoneme>ˈwɑːdə</phoneme></lexeme>
  <lexeme><grapheme>ULEZ</grapheme><phoneme>ˈjuːlɛz</phoneme></lexeme>
  <lexeme><grapheme>HIMARS</grapheme><phoneme>ˈhaɪmɑːrz</phoneme></lexeme>
  <lexeme><grapheme>MERCOSUR</grapheme><phoneme>ˈmɜːrkəsʊər</phoneme></lexeme>
  <lexeme><grapheme>FRONTEX</grapheme><phoneme>ˈfrɒntɛks</phoneme></lexeme>
  <lexeme><grapheme>EUROPOL</grapheme><phoneme>ˈjʊəroʊpɒl</phoneme></lexeme>
  <lexeme><grapheme>EBITDA</grapheme><phoneme>ˈiːbɪtdɑː</phoneme></lexeme>
  <lexeme><grapheme>BART</grapheme><phoneme>bɑːrt</phoneme></lexeme>
  <lexeme><grapheme>MARTA</grapheme><phoneme>ˈmɑːrtə</phoneme></lexeme>
  <lexeme><grapheme>CalPERS</grapheme><phoneme>ˈkælpərz</phoneme></lexeme>
  <lexeme><grapheme>CALPERS</grapheme><phoneme>ˈkælpərz</phoneme></lexeme>
  <lexeme><grapheme>CalSTRS</grapheme><phoneme>ˈkælstərz</phoneme></lexeme>
  <lexeme><grapheme>FIBA</grapheme><phoneme>ˈfiːbə</phoneme></lexeme>
  <lexeme><grapheme>FIDE</grapheme><phoneme>ˈfiːdeɪ</phoneme></lexeme>
  <lexeme><grapheme>FINA</grapheme><phoneme>ˈfiːnə</phoneme></lexeme>
  <lexeme><grapheme>AIBA</grapheme><phoneme>aɪˈiːbə</phoneme></lexeme>
  <lexeme><grapheme>CONCACAF</grapheme><phoneme>ˈkɒŋkəkæf</phoneme></lexeme>
  <lexeme><grapheme>CONMEBOL</grapheme><phoneme>ˈkɒnməbɒl</phoneme></lexeme>
  <lexeme><grapheme>UNAIDS</grapheme><phoneme>juːˈɛn ˈeɪdz</phoneme></lexeme>
  <lexeme><grapheme>UNEP</grapheme><phoneme>ˈjuːnɛp</phoneme></lexeme>
  <lexeme><grapheme>HAMAS</grapheme><phoneme>hɑːˈmɑːs</phoneme></lexeme>
  <lexeme><grapheme>ISIL</grapheme><phoneme>ˈaɪsɪl</phoneme></lexeme>
  <lexeme><grapheme>SHAEF</grapheme><phoneme>ʃeɪf</phoneme></lexeme>
  <lexeme><grapheme>Ofwat</grapheme><phoneme>ˈɒfwɒt</phoneme></lexeme>
  <lexeme><grapheme>Aslef</grapheme><phoneme>ˈæzlɛf</phoneme></lexeme>
  <lexeme><grapheme>UNITAR</grapheme><phoneme>juːˈniːtɑːr</phoneme></lexeme>
  <lexeme><grapheme>UNITAID</grapheme><phoneme>ˈjuːnɪteɪd</phoneme></lexeme>
  <lexeme><grapheme>CARICOM</grapheme><phoneme>ˈkærɪkɒm</phoneme></lexeme>
  <lexeme><grapheme>SADC</grapheme><phoneme>ˈsædɛk</phoneme></lexeme>
  <lexeme><grapheme>COMESA</grapheme><phoneme>koʊˈmɛsə</phoneme></lexeme>
  <lexeme><grapheme>NORAD</grapheme><phoneme>ˈnɔːræd</phoneme></lexeme>
  <lexeme><grapheme>BAFTA</grapheme><phoneme>ˈbæftə</phoneme></lexeme>
  <lexeme><grapheme>BAFTAs</grapheme><phoneme>ˈbæftəz</phoneme></lexeme>
  <lexeme><grapheme>MENA</grapheme><phoneme>ˈmiːnə</phoneme></lexeme>
  <lexeme><grapheme>ASBO</grapheme><phoneme>ˈæzboʊ</phoneme></lexeme>
  <lexeme><grapheme>NEET</grapheme><phoneme>niːt</phoneme></lexeme>
  <lexeme><grapheme>NEETs</grapheme><phoneme>niːts</phoneme></lexeme>
  <lexeme><grapheme>COBR</grapheme><phoneme>ˈkoʊbrə</phoneme></lexeme>
  <lexeme><grapheme>TANF</grapheme><phoneme>ˈtænɛf</phoneme></lexeme>
  <lexeme><grapheme>PEPFAR</grapheme><phoneme>ˈpɛpfɑːr</phoneme></lexeme>
  <lexeme><grapheme>ICANN</grapheme><phoneme>ˈaɪkæn</phoneme></lexeme>
  <lexeme><grapheme>AWACS</grapheme><phoneme>ˈeɪwæks</phoneme></lexeme>
  <lexeme><grapheme>DEFCON</grapheme><phoneme>ˈdɛfkɒn</phoneme></lexeme>
  <lexeme><grapheme>FAANG</grapheme><phoneme>fæŋ</phoneme></lexeme>
  <lexeme><grapheme>GAVI</grapheme><phoneme>ˈɡɑːvi</phoneme></lexeme>
  <lexeme><grapheme>Gavi</grapheme><phoneme>ˈɡɑːvi</phoneme></lexeme>
  <lexeme><grapheme>COVAX</grapheme><phoneme>ˈkoʊvæks</phoneme></lexeme>
  <lexeme><grapheme>Covax</grapheme><phoneme>ˈkoʊvæks</phoneme></lexeme>
  <lexeme><grapheme>SAVAK</grapheme><phoneme>ˈsævæk</phoneme></lexeme>
  <lexeme><grapheme>ATACMS</grapheme><phoneme>əˈtækəmz</phoneme></lexeme>
  <lexeme><grapheme>JDAM</grapheme><phoneme>ˈdʒeɪdæm</phoneme></lexeme>
  <lexeme><grapheme>JDAMs</grapheme><phoneme>ˈdʒeɪdæmz</phoneme></lexeme>
  <lexeme><grapheme>TOEFL</grapheme><phoneme>ˈtoʊfəl</phoneme></lexeme>
  <lexeme><grapheme>TEFL</grapheme><phoneme>ˈtɛfəl</phoneme></lexeme>
  <lexeme><grapheme>RICO</grapheme><phoneme>ˈriːkoʊ</phoneme></lexeme>
  <lexeme><grapheme>LULAC</grapheme><phoneme>ˈluːlæk</phoneme></lexeme>
  <lexeme><grapheme>NAFTA</grapheme><phoneme>ˈnæftə</phoneme></lexeme>
  <lexeme><grapheme>TARP</grapheme><phoneme>tɑːrp</phoneme></lexeme>
  <lexeme><grapheme>Euribor</grapheme><phoneme>ˈjʊərɪbɔːr</phoneme></lexeme>
  <lexeme><grapheme>EFTA</grapheme><phoneme>ˈɛftə</phoneme></lexeme>
  <lexeme><grapheme>PISA</grapheme><phoneme>ˈpiːzə</phoneme></lexeme>
  <lexeme><grapheme>STASI</grapheme><phoneme>ˈʃtɑːzi</phoneme></lexeme>
  <lexeme><grapheme>PEGIDA</grapheme><phoneme>pəˈɡiːdə</phoneme></lexeme>
  <lexeme><grapheme>Pegida</grapheme><phoneme>pəˈɡiːdə</phoneme></lexeme>
  <lexeme><grapheme>SYRIZA</grapheme><phoneme>ˈsɪrɪzə</phoneme></lexeme>
  <lexeme><grapheme>Syriza</grapheme><phoneme>ˈsɪrɪzə</phoneme></lexeme>
  <lexeme><grapheme>SWAPO</grapheme><phoneme>ˈswɑːpoʊ</phoneme></lexeme>
  <lexeme><grapheme>ZANU-PF</grapheme><phoneme>ˈzɑːnuː ˈpiːˌɛf</phoneme></lexeme>
  <lexeme><grapheme>Zanu-PF</grapheme><phoneme>ˈzɑːnuː ˈpiːˌɛf</phoneme></lexeme>
  <lexeme><grapheme>FRELIMO</grapheme><phoneme>frɛˈliːmoʊ</phoneme></lexeme>
  <lexeme><grapheme>RENAMO</grapheme><phoneme>rəˈnɑːmoʊ</phoneme></lexeme>
  <lexeme><grapheme>BRICS</grapheme><phoneme>brɪks</phoneme></lexeme>

  <!-- More names of the news that a dictionary lacks and its net guesses otherwise. -->
  <lexeme><grapheme>Cho Tae-yul</grapheme><phoneme>ˌtʃoʊ ˌteɪˈjuːl</phoneme></lexeme>
  <lexeme><grapheme>Moon Jae-in</grapheme><phoneme>ˌmuːn ˌdʒeɪˈɪn</phoneme></lexeme>
  <lexeme><grapheme>Park Geun-hye</grapheme><phoneme>ˌpɑːrk ˌɡʌnˈheɪ</phoneme></lexeme>
  <lexeme><grapheme>Choe Son-hui</grapheme><phoneme>ˌtʃɛ ˌsʌnˈhiː</phoneme></lexeme>
  <lexeme><grapheme>Oh Se-hoon</grapheme><phoneme>ˌoʊ ˌseɪˈhuːn</phoneme></lexeme>
  <lexeme><grapheme>Kim Min-seok</grapheme><phoneme>ˌkɪm ˌmɪnˈsʌk</phoneme></lexeme>
  <lexeme><grapheme>Ahn Cheol-soo</grapheme><phoneme>ˌɑːn ˌtʃʌlˈsuː</phoneme></lexeme>
  <lexeme><grapheme>Kim Keon-hee</grapheme><phoneme>ˌkɪm ˌɡʌnˈhiː</phoneme></lexeme>
  <lexeme><grapheme>Kim Yo-jong</grapheme><grapheme>Kim Yo Jong</grapheme><phoneme>ˌkɪm ˌjoʊˈdʒʌŋ</phoneme></lexeme>
  <lexeme><grapheme>Jung Chung-rae</grapheme><phoneme>ˌdʒʌŋ ˌtʃʌŋˈreɪ</phoneme></lexeme>
  <lexeme><grapheme>Lee Jae-myung</grapheme><grapheme>Lee Jae Myung</grapheme><phoneme>ˌliː ˌdʒeɪˈmjʌŋ</phoneme></lexeme>
  <lexeme><grapheme>Daejeon</grapheme><phoneme>ˌdeɪˈdʒʌn</phoneme></lexeme>
  <lexeme><grapheme>Pyeongchang</grapheme><phoneme>ˈpjʌŋtʃɑːŋ</phoneme></lexeme>
  <lexeme><grapheme>Yeouido</grapheme><phoneme>jəˈwiːdoʊ</phoneme></lexeme>
  <lexeme><grapheme>Gyeonggi</grapheme><phoneme>ˈɡjʌŋɡi</phoneme></lexeme>
  <lexeme><grapheme>Jeonju</grapheme><phoneme>ˈdʒʌndʒuː</phoneme></lexeme>
  <lexeme><grapheme>He Lifeng</grapheme><phoneme>ˌhʌ ˌliːˈfʌŋ</phoneme></lexeme>
  <lexeme><grapheme>Cai Qi</grapheme><phoneme>ˌtsaɪ ˈtʃiː</phoneme></lexeme>
  <lexeme><grapheme>Qin Gang</grapheme><phoneme>ˌtʃɪn ˈɡɑːŋ</phoneme></lexeme>
  <lexeme><grapheme>Guangxi</grapheme><phoneme>ˌɡwɑːŋˈʃiː</phoneme></lexeme>
  <lexeme><grapheme>Hsinchu</grapheme><phoneme>ˌʃɪnˈtʃuː</phoneme></lexeme>
  <lexeme><grapheme>Zhongnanhai</grapheme><phoneme>ˌdʒʊŋnɑːnˈhaɪ</phoneme></lexeme>
  <lexeme><grapheme>Yoshihide</grapheme><phoneme>ˌjoʊʃiˈhiːdeɪ</phoneme></lexeme>
  <lexeme><grapheme>Sanae</grapheme><phoneme>səˈnɑːeɪ</phoneme></lexeme>
  <lexeme><grapheme>Koizumi</grapheme><phoneme>kɔɪˈzuːmi</phoneme></lexeme>
  <lexeme><grapheme>Hokkaido</grapheme><phoneme>hɒˈkaɪdoʊ</phoneme></lexeme>
  <lexeme><grapheme>Mahmoud</grapheme><phoneme>mɑːˈmuːd</phoneme></lexeme>
  <lexeme><grapheme>Marrakesh</grapheme><phoneme>ˈmærəkɛʃ</phoneme></lexeme>
  <lexeme><grapheme>Jabalia</grapheme><phoneme>dʒəˈbɑːliə</phoneme></lexeme>
  <lexeme><grapheme>Haniyeh</grapheme><phoneme>hɑːˈniːjə</phoneme></lexeme>
  <lexeme><grapheme>Mykolaiv</grapheme><phoneme>ˌmɪkəˈlaɪɪv</phoneme></lexeme>
  <lexeme><grapheme>Kupiansk</grapheme><phoneme>ˈkuːpjɑːnsk</phoneme></lexeme>
  <lexeme><grapheme>Prigozhin</grapheme><phoneme>prɪˈɡoʊʒɪn</phoneme></lexeme>
  <lexeme><grapheme>Tikhanovskaya</grapheme><phoneme>ˌtiːkəˈnɒfskaɪə</phoneme></lexeme>
  <lexeme><grapheme>Narendra</grapheme><phoneme>nəˈrɛndrə</phoneme></lexeme>
  <lexeme><grapheme>Ahmedabad</grapheme><phoneme>ˈɑːmədəˌbɑːd</phoneme></lexeme>
  <lexeme><grapheme>Tshisekedi</grapheme><phoneme>ˌtʃiːsɪˈkeɪdi</phoneme></lexeme>
  <lexeme><grapheme>Abuja</grapheme><phoneme>əˈbuːdʒə</phoneme></lexeme>
  <lexeme><grapheme>Buhari</grapheme><phoneme>buːˈhɑːri</phoneme></lexeme>
  <lexeme><grapheme>Bukavu</grapheme><phoneme>buːˈkɑːvuː</phoneme></lexeme>
  <lexeme><grapheme>Eoin</grapheme><phoneme>ˈoʊɪn</phoneme></lexeme>
  <lexeme><grapheme>Cobh</grapheme><phoneme>koʊv</phoneme></lexeme>
  <lexeme><grapheme>Dun Laoghaire</grapheme><phoneme>ˌdʌn ˈlɪəri</phoneme></lexeme>
  <lexeme><grapheme>Eluned</grapheme><phoneme>ɛˈlɪnɛd</phoneme></lexeme>
  <lexeme><grapheme>Dafydd</grapheme><phoneme>ˈdævɪð</phoneme></lexeme>
  <lexeme><grapheme>Tánaiste</grapheme><phoneme>ˈtɔːnɪʃtə</phoneme></lexeme>
  <lexeme><grapheme>Plaid Cymru</grapheme><phoneme>ˌplaɪd ˈkʌmri</phoneme></lexeme>
  <lexeme><grapheme>Quai d'Orsay</grapheme><grapheme>Quai d’Orsay</grapheme><phoneme>ˌkeɪ dɔːrˈseɪ</phoneme></lexeme>
  <lexeme><grapheme>Hollande</grapheme><phoneme>ɒˈlɑːnd</phoneme></lexeme>
  <lexeme><grapheme>Reims</grapheme><phoneme>ræns</phoneme></lexeme>
  <lexeme><grapheme>Lagarde</grapheme><phoneme>ləˈɡɑːrd</phoneme></lexeme>
  <lexeme><grapheme>Bukele</grapheme><phoneme>buːˈkɛleɪ</phoneme></lexeme>
  <lexeme><grapheme>Guaidó</grapheme><phoneme>ɡwaɪˈdoʊ</phoneme></lexeme>
  <lexeme><grapheme>Jalisco</grapheme><phoneme>hɑːˈliːskoʊ</phoneme></lexeme>
  <lexeme><grapheme>Michoacán</grapheme><phoneme>ˌmiːtʃoʊəˈkɑːn</phoneme></lexeme>
  <lexeme><grapheme>Medellín</grapheme><phoneme>ˌmɛdəˈjiːn</phoneme></lexeme>
  <lexeme><grapheme>Ibiza</grapheme><phoneme>ɪˈbiːθə</phoneme></lexeme>
  <lexeme><grapheme>Puigdemont</grapheme><phoneme>ˈpuːtʃdəmɒnt</phoneme></lexeme>
  <lexeme><grapheme>To Lam</grapheme><phoneme>ˌtoʊ ˈlɑːm</phoneme></lexeme>
  <lexeme><grapheme>Min Aung Hlaing</grapheme><phoneme>ˌmɪn ˌaʊŋ ˈlaɪŋ</phoneme></lexeme>
  <lexeme><grapheme>Szczecin</grapheme><phoneme>ˈʃtʃɛtʃiːn</phoneme></lexeme>
  <lexeme><grapheme>Rutte</grapheme><phoneme>ˈrʊtə</phoneme></lexeme>
  <lexeme><grapheme>Kaczynski</grapheme><phoneme>kəˈtʃɪnski</phoneme></lexeme>
  <lexeme><grapheme>Nawrocki</grapheme><phoneme>nævˈrɒtski</phoneme></lexeme>
  <lexeme><grapheme>Morawiecki</grapheme><phoneme>ˌmɔːrəˈvjɛtski</phoneme></lexeme>
  <lexeme><grapheme>Sabalenka</grapheme><phoneme>ˌsɑːbəˈlɛŋkə</phoneme></lexeme>
  <lexeme><grapheme>Alcaraz</grapheme><phoneme>ˈælkəræz</phoneme></lexeme>
  <lexeme><grapheme>Babis</grapheme><grapheme>Babiš</grapheme><phoneme>ˈbɑːbɪʃ</phoneme></lexeme>
  <lexeme><grapheme>Kejriwal</grapheme><phoneme>ˈkeɪdʒrɪwɑːl</phoneme></lexeme>
  <lexeme><grapheme>Dissanayake</grapheme><phoneme>ˌdɪsəˈnaɪəkə</phoneme></lexeme>
  <lexeme><grapheme>Zelensky</grapheme><phoneme>zəˈlɛnski</phoneme></lexeme>
  <lexeme><grapheme>Sharaa</grapheme><phoneme>ʃəˈrɑː</phoneme></lexeme>
  <lexeme><grapheme>al-Sharaa</grapheme><phoneme>æl ʃəˈrɑː</phoneme></lexeme>
  <lexeme><grapheme>Nasrallah</grapheme><phoneme>nəsˈrɑːlə</phoneme></lexeme>
  <lexeme><grapheme>Sinwar</grapheme><phoneme>ˈsɪnwɑːr</phoneme></lexeme>
  <lexeme><grapheme>Avdiivka</grapheme><phoneme>ɑːvˈdiːvkə</phoneme></lexeme>
  <lexeme><grapheme>Nagorno-Karabakh</grapheme><phoneme>nəˈɡɔːrnoʊ ˌkærəˈbɑːk</phoneme></lexeme>
  <lexeme><grapheme>Fordow</grapheme><phoneme>ˈfɔːrdoʊ</phoneme></lexeme>
  <lexeme><grapheme>Hodeidah</grapheme><phoneme>hoʊˈdeɪdə</phoneme></lexeme>
  <lexeme><grapheme>Abiy</grapheme><phoneme>ˈɑːbi</phoneme></lexeme>
  <lexeme><grapheme>Addis Ababa</grapheme><phoneme>ˌædɪs ˈæbəbə</phoneme></lexeme>
  <lexeme><grapheme>Mnangagwa</grapheme><phoneme>mnəŋˈɡɑːɡwə</phoneme></lexeme>
  <lexeme><grapheme>Tinubu</grapheme><phoneme>tɪˈnuːbuː</phoneme></lexeme>
  <lexeme><grapheme>Badenoch</grapheme><phoneme>ˈbeɪdnɒk</phoneme></lexeme>
  <lexeme><grapheme>Farage</grapheme><phoneme>fəˈrɑːʒ</phoneme></lexeme>
  <lexeme><grapheme>Micheál</grapheme><phoneme>ˈmiːhɔːl</phoneme></lexeme>
  <lexeme><grapheme>von der Leyen</grapheme><grapheme>Von der Leyen</grapheme><phoneme>ˌfɒn dɛər ˈlaɪən</phoneme></lexeme>
  <lexeme><grapheme>Fujimori</grapheme><phoneme>ˌfuːdʒiˈmɔːri</phoneme></lexeme>
  <lexeme><grapheme>Ozempic</grapheme><phoneme>oʊˈzɛmpɪk</phoneme></lexeme>
  <lexeme><grapheme>Wegovy</grapheme><phoneme>wɪˈɡoʊvi</phoneme></lexeme>
  <lexeme><grapheme>Zardari</grapheme><phoneme>zərˈdɑːri</phoneme></lexeme>
  <lexeme><grapheme>Hasina</grapheme><phoneme>həˈsiːnə</phoneme></lexeme>
  <lexeme><grapheme>Suu Kyi</grapheme><phoneme>ˌsuː ˈtʃiː</phoneme></lexeme>
  <lexeme><grapheme>Shein</grapheme><phoneme>ˌʃiːˈɪn</phoneme></lexeme>
  <lexeme><grapheme>Temu</grapheme><phoneme>ˈtiːmuː</phoneme></lexeme>
  <lexeme><grapheme>Mbappé</grapheme><phoneme>əmˈbɑːpeɪ</phoneme></lexeme>
  <lexeme><grapheme>Haaland</grapheme><phoneme>ˈhɔːlɑːnd</phoneme></lexeme>
  <lexeme><grapheme>Piastri</grapheme><phoneme>piˈæstri</phoneme></lexeme>
  <lexeme><grapheme>Guardiola</grapheme><phoneme>ˌɡwɑːrdiˈoʊlə</phoneme></lexeme>
  <lexeme><grapheme>Ødegaard</grapheme><grapheme>Odegaard</grapheme><phoneme>ˈɜːdəɡɔːr</phoneme></lexeme>
  <lexeme><grapheme>Vinícius</grapheme><grapheme>Vinicius</grapheme><phoneme>vɪˈniːsiəs</phoneme></lexeme>
  <lexeme><grapheme>Yamal</grapheme><phoneme>jəˈmɑːl</phoneme></lexeme>
  <lexeme><grapheme>Ceferin</grapheme><phoneme>ˈtʃɛfərɪn</phoneme></lexeme>
  <lexeme><grapheme>Antetokounmpo</grapheme><phoneme>ˌɑːntɛtoʊˈkuːmpoʊ</phoneme></lexeme>
  <lexeme><grapheme>Jokic</grapheme><grapheme>Jokić</grapheme><phoneme>ˈjoʊkɪtʃ</phoneme></lexeme>
  <lexeme><grapheme>Walz</grapheme><phoneme>wɔːlz</phoneme></lexeme>
  <lexeme><grapheme>Ramaswamy</grapheme><phoneme>ˌrɑːməˈswɑːmi</phoneme></lexeme>
  <lexeme><grapheme>Hegseth</grapheme><phoneme>ˈhɛɡsɛθ</phoneme></lexeme>
  <lexeme><grapheme>Noem</grapheme><phoneme>noʊm</phoneme></lexeme>
  <lexeme><grapheme>Rubio</grapheme><phoneme>ˈruːbioʊ</phoneme></lexeme>
  <lexeme><grapheme>Pichai</grapheme><phoneme>pɪˈtʃaɪ</phoneme></lexeme>
  <lexeme><grapheme>Nadella</grapheme><phoneme>nəˈdɛlə</phoneme></lexeme>
  <lexeme><grapheme>Thunberg</grapheme><phoneme>ˈtuːnbɜːrɡ</phoneme></lexeme>
  <lexeme><grapheme>Navalnaya</grapheme><phoneme>nəˈvɑːlnaɪə</phoneme></lexeme>
  <lexeme><grapheme>Bessent</grapheme><phoneme>ˈbɛsənt</phoneme></lexeme>
  <lexeme><grapheme>Infantino</grapheme><phoneme>ˌɪnfənˈtiːnoʊ</phoneme></lexeme>
  <lexeme><grapheme>Rybakina</grapheme><phoneme>rɪˈbɑːkɪnə</phoneme></lexeme>
</lexicon>
