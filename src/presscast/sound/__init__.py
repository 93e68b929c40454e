"""What is true of any sound: how it is decoded and encoded, how loud it is, when its words are heard."""
