<?xml version="1.0" encoding="UTF-8"?>
<!-- Names that newsreaders stumble on, respelled so that English voices say them. An alias is plain
     text, so every engine takes it. Each one was compared with the unaided reading in espeak-ng's
     phonemes (en-us) and kept where it is nearer to how newsreaders say the name. Phonemes stand first
     where no English spelling leads to the sound, for the voices that take them (Kokoro); the others take
     the alias, or the name as it is. -->
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en">

  <!-- Asia -->
  <lexeme><grapheme>Xi</grapheme><alias>Shee</alias></lexeme>
  <lexeme><grapheme>Xi'an</grapheme><grapheme>Xi’an</grapheme><alias>Shee-ahn</alias></lexeme>
  <lexeme><grapheme>Xinhua</grapheme><alias>Shin-wah</alias></lexeme>
  <lexeme><grapheme>Xinjiang</grapheme><alias>Shin-jee-ahng</alias></lexeme>
  <lexeme><grapheme>Xiaomi</grapheme><alias>Shao-mee</alias></lexeme>
  <lexeme><grapheme>Deng Xiaoping</grapheme><alias>Dung Shao-ping</alias></lexeme>
  <lexeme><grapheme>Mao Zedong</grapheme><alias>Mao Zuh-dong</alias></lexeme>
  <lexeme><grapheme>Zhou</grapheme><alias>Joe</alias></lexeme>
  <lexeme><grapheme>Zhou Enlai</grapheme><alias>Joe En-lie</alias></lexeme>
  <lexeme><grapheme>Chongqing</grapheme><alias>Chong-ching</alias></lexeme>
  <lexeme><grapheme>Qing</grapheme><alias>Ching</alias></lexeme>
  <lexeme><grapheme>Qingdao</grapheme><alias>Ching-dow</alias></lexeme>
  <lexeme><grapheme>Zhejiang</grapheme><alias>Juh-jee-ahng</alias></lexeme>
  <lexeme><grapheme>Tsinghua</grapheme><alias>Ching-wah</alias></lexeme>
  <lexeme><grapheme>Huawei</grapheme><alias>Wah-way</alias></lexeme>
  <lexeme><grapheme>Guangzhou</grapheme><alias>Gwahng-joe</alias></lexeme>
  <lexeme><grapheme>Hangzhou</grapheme><alias>Hahng-joe</alias></lexeme>
  <lexeme><grapheme>Shenzhen</grapheme><alias>Shun-jen</alias></lexeme>
  <lexeme><grapheme>Wang Yi</grapheme><alias>Wahng Ee</alias></lexeme>
  <lexeme><grapheme>Li Qiang</grapheme><alias>Lee Chee-ahng</alias></lexeme>
  <lexeme><grapheme>Lai Ching-te</grapheme><alias>Lie Ching-duh</alias></lexeme>
  <lexeme><grapheme>Kaohsiung</grapheme><alias>Gow-shoong</alias></lexeme>
  <lexeme><grapheme>Uyghur</grapheme><grapheme>Uighur</grapheme><alias>Wee-goor</alias></lexeme>
  <lexeme><grapheme>Uyghurs</grapheme><grapheme>Uighurs</grapheme><alias>Wee-goors</alias></lexeme>
  <lexeme><grapheme>Kim Jong Un</grapheme><grapheme>Kim Jong-un</grapheme><alias>Kim Jong Oon</alias></lexeme>
  <lexeme><grapheme>Yoon Suk Yeol</grapheme><grapheme>Yoon Suk-yeol</grapheme><alias>Yoon Sook Yull</alias></lexeme>
  <lexeme><grapheme>Busan</grapheme><alias>Boo-sahn</alias></lexeme>
  <lexeme><grapheme>Daegu</grapheme><alias>Day-goo</alias></lexeme>
  <lexeme><grapheme>Jeju</grapheme><alias>Jay-joo</alias></lexeme>
  <lexeme><grapheme>Itaewon</grapheme><alias>Ee-tay-won</alias></lexeme>
  <lexeme><grapheme>Gangnam</grapheme><alias>Gahng-nahm</alias></lexeme>
  <lexeme><grapheme>Yonhap</grapheme><alias>Yon-hop</alias></lexeme>
  <lexeme><grapheme>JoongAng</grapheme><alias>Joong-ahng</alias></lexeme>
  <lexeme><grapheme>Hyundai</grapheme><alias>Hun-day</alias></lexeme>
  <lexeme><grapheme>chaebol</grapheme><alias>jay-ball</alias></lexeme>
  <lexeme><grapheme>chaebols</grapheme><alias>jay-balls</alias></lexeme>
  <lexeme><grapheme>Shigeru Ishiba</grapheme><alias>Shee-gay-roo Ee-shee-bah</alias></lexeme>
  <lexeme><grapheme>Ishiba</grapheme><alias>Ee-shee-bah</alias></lexeme>
  <lexeme><grapheme>Kishida</grapheme><alias>Kee-shee-dah</alias></lexeme>
  <lexeme><grapheme>Shinzo Abe</grapheme><alias>Shin-zo Ah-bay</alias></lexeme>
  <lexeme><grapheme>Takaichi</grapheme><alias>Tah-kah-ee-chee</alias></lexeme>
  <lexeme><grapheme>Mainichi</grapheme><alias>Mah-ee-nee-chee</alias></lexeme>
  <lexeme><grapheme>Kyoto</grapheme><alias>Kee-yoto</alias></lexeme>
  <lexeme><grapheme>Nguyen</grapheme><alias>Wynn</alias></lexeme>
  <lexeme><grapheme>Phuc</grapheme><alias>Fook</alias></lexeme>
  <lexeme><grapheme>Phnom Penh</grapheme><alias>Nom Pen</alias></lexeme>
  <lexeme><grapheme>Shinawatra</grapheme><alias>Shin-ah-wat</alias></lexeme>
  <lexeme><grapheme>Jokowi</grapheme><alias>Joe-koh-wee</alias></lexeme>
  <lexeme><grapheme>Duterte</grapheme><alias>Doo-tair-tay</alias></lexeme>
  <lexeme><grapheme>Jaishankar</grapheme><alias>Jye-shunker</alias></lexeme>
  <lexeme><grapheme>Wickremesinghe</grapheme><alias>Wick-rem-a-singa</alias></lexeme>
  <lexeme><grapheme>Thimphu</grapheme><alias>Tim-poo</alias></lexeme>
  <lexeme><grapheme>Kathmandu</grapheme><alias>Kat-man-doo</alias></lexeme>

  <!-- Europe -->
  <lexeme><grapheme>Kyiv</grapheme><alias>Keev</alias></lexeme>
  <lexeme><grapheme>Kharkiv</grapheme><alias>Har-keev</alias></lexeme>
  <lexeme><grapheme>Lviv</grapheme><alias>Luh-veev</alias></lexeme>
  <lexeme><grapheme>Dnipro</grapheme><alias>Nee-pro</alias></lexeme>
  <lexeme><grapheme>Kherson</grapheme><alias>Hair-sawn</alias></lexeme>
  <lexeme><grapheme>Chernihiv</grapheme><alias>Chair-nee-heev</alias></lexeme>
  <lexeme><grapheme>Bakhmut</grapheme><alias>Bock-moot</alias></lexeme>
  <lexeme><grapheme>Zaporizhzhia</grapheme><alias>Zap-oh-ree-zha</alias></lexeme>
  <lexeme><grapheme>Zelenskyy</grapheme><grapheme>Zelenskiy</grapheme><alias>Zelensky</alias></lexeme>
  <lexeme><grapheme>Tbilisi</grapheme><alias>Tib-leesy</alias></lexeme>
  <lexeme><grapheme>Kyrgyzstan</grapheme><alias>Keer-giz-stan</alias></lexeme>
  <lexeme><grapheme>Chisinau</grapheme><grapheme>Chișinău</grapheme><alias>Kee-shee-now</alias></lexeme>
  <lexeme><grapheme>Navalny</grapheme><alias>Nah-vahl-nee</alias></lexeme>
  <lexeme><grapheme>Medvedev</grapheme><alias>Med-vay-deff</alias></lexeme>
  <lexeme><grapheme>Gerasimov</grapheme><alias>Geh-rah-see-moff</alias></lexeme>
  <lexeme><grapheme>Vladimir Putin</grapheme><alias>Vladda-meer Poo-tin</alias></lexeme>
  <lexeme><grapheme>Macron</grapheme><alias>Mah-crone</alias></lexeme>
  <lexeme><grapheme>Bayrou</grapheme><alias>By-roo</alias></lexeme>
  <lexeme><grapheme>Lecornu</grapheme><alias>Luh-cor-noo</alias></lexeme>
  <lexeme><grapheme>Barnier</grapheme><alias>Barn-yay</alias></lexeme>
  <lexeme><grapheme>Scholz</grapheme><alias>Sholts</alias></lexeme>
  <lexeme><grapheme>Merz</grapheme><alias>Mairts</alias></lexeme>
  <lexeme><grapheme>Bundestag</grapheme><alias>Boon-dess-tahg</alias></lexeme>
  <lexeme><grapheme>Bundesbank</grapheme><alias>Boon-dess-bank</alias></lexeme>
  <lexeme><grapheme>Bundeswehr</grapheme><alias>Boon-dess-vair</alias></lexeme>
  <lexeme><grapheme>Der Spiegel</grapheme><alias>Dare Schpeegle</alias></lexeme>
  <lexeme><grapheme>Die Zeit</grapheme><alias>Dee Tsite</alias></lexeme>
  <lexeme><grapheme>Die Welt</grapheme><alias>Dee Velt</alias></lexeme>
  <lexeme><grapheme>Deutsche Bank</grapheme><alias>Doy-chuh Bank</alias></lexeme>
  <lexeme><grapheme>Deutsche Welle</grapheme><alias>Doy-chuh Vella</alias></lexeme>
  <lexeme><grapheme>Süddeutsche</grapheme><alias>Zood-doy-chuh</alias></lexeme>
  <lexeme><grapheme>Lufthansa</grapheme><alias>Luft-hahn-zah</alias></lexeme>
  <lexeme><grapheme>Agence France-Presse</grapheme><alias>Ah-zhonce Fronce Press</alias></lexeme>
  <lexeme><grapheme>Corriere della Sera</grapheme><alias>Core-yair-eh della Sair-ah</alias></lexeme>
  <lexeme><grapheme>El País</grapheme><alias>El Pie-eess</alias></lexeme>
  <lexeme><grapheme>Erdogan</grapheme><grapheme>Erdoğan</grapheme><alias>Air-doe-ahn</alias></lexeme>
  <lexeme><grapheme>Orban</grapheme><alias>Orbán</alias></lexeme>
  <lexeme><grapheme>Vucic</grapheme><grapheme>Vučić</grapheme><alias>Voo-chitch</alias></lexeme>
  <lexeme><grapheme>Fico</grapheme><alias>Feet-so</alias></lexeme>
  <lexeme><grapheme>Taoiseach</grapheme><alias>Tee-shock</alias></lexeme>
  <lexeme><grapheme>Dáil</grapheme><alias>Doyle</alias></lexeme>
  <lexeme><grapheme>Sinn Féin</grapheme><grapheme>Sinn Fein</grapheme><alias>Shin Fain</alias></lexeme>
  <lexeme><grapheme>Fianna Fáil</grapheme><alias>Fee-anna Foil</alias></lexeme>
  <lexeme><grapheme>Fine Gael</grapheme><alias>Feena Gale</alias></lexeme>
  <lexeme><grapheme>Micheál Martin</grapheme><alias>Mee-hawl Martin</alias></lexeme>
  <lexeme><grapheme>Varadkar</grapheme><alias>Vuh-rad-ker</alias></lexeme>
  <lexeme><grapheme>Sunak</grapheme><alias>Soo-nack</alias></lexeme>
  <lexeme><grapheme>Wroclaw</grapheme><grapheme>Wrocław</grapheme><alias>Vrots-wahf</alias></lexeme>
  <lexeme><grapheme>Lodz</grapheme><grapheme>Łódź</grapheme><alias>Woodge</alias></lexeme>
  <lexeme><grapheme>Gdańsk</grapheme><alias>Gdansk</alias></lexeme>
  <lexeme><grapheme>Reykjavik</grapheme><grapheme>Reykjavík</grapheme><alias>Rake-yah-vick</alias></lexeme>
  <lexeme><grapheme>Versailles</grapheme><alias>Vair-sigh</alias></lexeme>
  <lexeme><grapheme>Djokovic</grapheme><alias>Joe-koh-vitch</alias></lexeme>
  <lexeme><grapheme>Swiatek</grapheme><grapheme>Świątek</grapheme><alias>Svee-on-teck</alias></lexeme>
  <lexeme><grapheme>Nadal</grapheme><alias>Nuh-doll</alias></lexeme>
  <lexeme><grapheme>Mbappe</grapheme><alias>Mbappé</alias></lexeme>
  <lexeme><grapheme>Pogacar</grapheme><grapheme>Pogačar</grapheme><alias>Poe-gah-char</alias></lexeme>
  <lexeme><grapheme>Hermès</grapheme><alias>Air-mez</alias></lexeme>
  <lexeme><grapheme>Porsche</grapheme><alias>Por-shuh</alias></lexeme>
  <lexeme><grapheme>Renault</grapheme><alias>Ren-oh</alias></lexeme>

  <!-- Middle East and Africa -->
  <lexeme><grapheme>Houthi</grapheme><alias>Hoothy</alias></lexeme>
  <lexeme><grapheme>Houthis</grapheme><alias>Hoothies</alias></lexeme>
  <lexeme><grapheme>Khamenei</grapheme><alias>Hah-meh-nay</alias></lexeme>
  <lexeme><grapheme>Raisi</grapheme><alias>Rye-ee-see</alias></lexeme>
  <lexeme><grapheme>Likud</grapheme><alias>Lee-kood</alias></lexeme>
  <lexeme><grapheme>Rafah</grapheme><alias>Rah-fah</alias></lexeme>
  <lexeme><grapheme>Khan Younis</grapheme><alias>Kahn Yoo-niss</alias></lexeme>
  <lexeme><grapheme>Quds</grapheme><alias>Koods</alias></lexeme>
  <lexeme><grapheme>Mosul</grapheme><alias>Moh-sool</alias></lexeme>
  <lexeme><grapheme>Idlib</grapheme><alias>Eed-lib</alias></lexeme>
  <lexeme><grapheme>Kagame</grapheme><alias>Kah-gah-may</alias></lexeme>
  <lexeme><grapheme>Museveni</grapheme><alias>Moo-seh-vay-nee</alias></lexeme>
  <lexeme><grapheme>Okonjo-Iweala</grapheme><alias>Oh-kon-joe Ee-way-ah-la</alias></lexeme>
  <lexeme><grapheme>Ghebreyesus</grapheme><alias>Guebray-yay-soos</alias></lexeme>
  <lexeme><grapheme>Tshwane</grapheme><alias>Tswah-nay</alias></lexeme>
  <lexeme><grapheme>Tigray</grapheme><alias>Tig-rye</alias></lexeme>
  <lexeme><grapheme>N'Djamena</grapheme><grapheme>N’Djamena</grapheme><alias>En-jah-may-nah</alias></lexeme>
  <lexeme><grapheme>Niger</grapheme><alias>Nee-zhair</alias></lexeme>
  <lexeme><grapheme>Côte d'Ivoire</grapheme><grapheme>Côte d’Ivoire</grapheme><grapheme>Cote d'Ivoire</grapheme><alias>Coat Dee-vwahr</alias></lexeme>

  <!-- The Americas -->
  <lexeme><grapheme>Milei</grapheme><alias>Mee-lay</alias></lexeme>
  <lexeme><grapheme>Boluarte</grapheme><alias>Boll-oo-ar-tay</alias></lexeme>
  <lexeme><grapheme>Folha</grapheme><alias>Foal-yah</alias></lexeme>
  <lexeme><grapheme>Oaxaca</grapheme><alias>Wah-hah-kah</alias></lexeme>
  <lexeme><grapheme>Cartagena</grapheme><alias>Carta-hay-nah</alias></lexeme>
  <lexeme><grapheme>Juárez</grapheme><grapheme>Juarez</grapheme><alias>Wah-rez</alias></lexeme>
  <lexeme><grapheme>Boise</grapheme><alias>Boy-see</alias></lexeme>
  <lexeme><grapheme>Tucson</grapheme><alias>Too-sonn</alias></lexeme>
  <lexeme><grapheme>Buttigieg</grapheme><alias>Boota-judge</alias></lexeme>
  <lexeme><grapheme>Ocasio-Cortez</grapheme><alias>Oh-cah-see-oh Cor-tez</alias></lexeme>
  <lexeme><grapheme>Schiff</grapheme><alias>Shiff</alias></lexeme>
  <lexeme><grapheme>Kamala</grapheme><alias>Comma-lah</alias></lexeme>
  <lexeme><grapheme>Sotomayor</grapheme><alias>Soh-toe-my-or</alias></lexeme>
  <lexeme><grapheme>Raffensperger</grapheme><alias>Raffens-burgher</alias></lexeme>
  <lexeme><grapheme>Ketanji</grapheme><alias>Keh-tahn-jee</alias></lexeme>
  <lexeme><grapheme>Vivek</grapheme><alias>Vih-vake</alias></lexeme>
  <lexeme><grapheme>Usha</grapheme><alias>Oo-sha</alias></lexeme>
  <lexeme><grapheme>Fauci</grapheme><alias>Fow-chee</alias></lexeme>
  <lexeme><grapheme>Hochul</grapheme><alias>Hoh-kull</alias></lexeme>
  <lexeme><grapheme>Tlaib</grapheme><alias>Tuh-leeb</alias></lexeme>
  <lexeme><grapheme>Mayorkas</grapheme><alias>My-or-kiss</alias></lexeme>

  <!-- Organisations -->
  <lexeme><grapheme>Guterres</grapheme><alias>Goo-tair-ess</alias></lexeme>
  <lexeme><grapheme>THAAD</grapheme><grapheme>Thaad</grapheme><alias>Thad</alias></lexeme>
  <lexeme><grapheme>UNRWA</grapheme><alias>Un-rah</alias></lexeme>

  <!-- More names of people and places -->
  <lexeme><grapheme>Fujian</grapheme><alias>Foo-jee-en</alias></lexeme>
  <lexeme><grapheme>Gyeongju</grapheme><alias>Gee-ung-joo</alias></lexeme>
  <lexeme><grapheme>Hamas</grapheme><alias>Huh-mahs</alias></lexeme>
  <lexeme><grapheme>Hezbollah</grapheme><alias>Hezbuh-lah</alias></lexeme>
  <lexeme><grapheme>Incheon</grapheme><alias>In-chun</alias></lexeme>
  <lexeme><grapheme>Iqaluit</grapheme><alias>Ee-kah-loo-it</alias></lexeme>
  <lexeme><grapheme>Jae-myung</grapheme><grapheme>Jae Myung</grapheme><phoneme>dʒˈeɪ mjˈʌŋ</phoneme><alias>Jay-mee-ung</alias></lexeme>
  <lexeme><grapheme>Jinping</grapheme><phoneme>dʒɪnpˈɪŋ</phoneme></lexeme>
  <lexeme><grapheme>Joaquin</grapheme><grapheme>Joaquín</grapheme><alias>Wah-keen</alias></lexeme>
  <lexeme><grapheme>Niamey</grapheme><alias>Nee-ah-may</alias></lexeme>
  <lexeme><grapheme>Niamh</grapheme><alias>Neev</alias></lexeme>
  <lexeme><grapheme>Qiang</grapheme><alias>Chee-ang</alias></lexeme>
  <lexeme><grapheme>Saoirse</grapheme><alias>Seer-sha</alias></lexeme>
  <lexeme><grapheme>Sheinbaum</grapheme><alias>Shane-baum</alias></lexeme>
  <lexeme><grapheme>Suk Yeol</grapheme><alias>Suk Yull</alias></lexeme>
  <lexeme><grapheme>Ursula von der Leyen</grapheme><alias>Oor-soo-la fon dair Lye-en</alias></lexeme>
  <lexeme><grapheme>Xiamen</grapheme><alias>Shah-mun</alias></lexeme>
  <lexeme><grapheme>Xu</grapheme><alias>Shoo</alias></lexeme>
  <lexeme><grapheme>Yu-jung</grapheme><phoneme>jˌudʒˈʊŋ</phoneme><alias>Yoo-jung</alias></lexeme>
  <lexeme><grapheme>Zhang</grapheme><alias>Jahng</alias></lexeme>
  <lexeme><grapheme>Zhao</grapheme><alias>Jow</alias></lexeme>
  <lexeme><grapheme>Zhengzhou</grapheme><alias>Jeng-joe</alias></lexeme>
</lexicon>
