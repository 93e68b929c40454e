"""What pages in each language write that is no story: a table a language, NAME.toml beside this file.

Each list holds phrases, regular expressions in which a space stands for any space and … for up to eighty characters.
`by` begins a byline, `published` and `updated` name dates, `roles` are posts of writers, `months` the twelve months,
each with its other forms. `more` stands before a pointer to other stories, or heads a list of them; `newsletter`,
`follow`, `app`, `comment`, `notice` and `policy` begin a sentence that asks or tells the reader something beside the
story; `share` and `widget` are lines of their own; `source` and `photo` stand before a credit; `bio` follows a writer's
name; `greeting` opens a letter. Of press releases `release` stands above the story, `ended` under it, `contact` before
whom to call; of e-mails `cover` begins what a sender says of the story that follows, `closing` takes leave, `mailing`
speaks of the mail itself, `answered` stands before what is answered. `classes` are names that pages give to boxes, by
the rule that what stands in them falls under, or `caption` or `lead`.
"""
