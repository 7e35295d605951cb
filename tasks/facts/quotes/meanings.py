"""What each rule of quotations and statements says, for people who ask why a row is there."""

MEANINGS = {
    # quotations
    "left": "the speaker is the subject before the nearest verb of speech: X said",
    "inverted": "the speaker follows the verb that follows the quotation: said X",
    "relayed": "somebody else quotes the speaker: the Post quoted X as saying",
    "according": "the speaker is who the words are according to",
    "agent": "the speaker is the agent of a passive: was called … by X",
    "noun": "a noun of speech with its owner stands before the quotation: X’s claim that",
    "participle": "a participle shares the subject of its sentence: X praised it, adding",
    "elliptic": "a verb of speech shares the subject of the verb before it: X laughed and said",
    "transcript": "the quotation opens with the speaker’s name and a colon, as in a transcript",
    "signed": "the speaker’s name stands after the quotation and a dash",
    "colon": "no verb of speech is near, but the sentence leads to the quotation with a colon or a dash",
    "introduced": "the sentence before ends with a colon: X said:",
    "carried": "the speaker of the sentence before goes on in the same paragraph",
    "carried_mixed": "the speaker of the paragraph, in a later sentence of it",
    "context": "the sentence before is about the speaker",
    "continued": "the quotation of the paragraph before was left open, so its speaker goes on",
    "next_paragraph": "a paragraph of quotation after the speaker’s own",
    "recent": "the last speaker, some paragraphs before",
    "subject": "no verb of speech at all, but the sentence has a subject that can speak",
    "headline": "a headline, or a line that repeats it: nobody is said to have spoken it",
    "none": "nothing tells who spoke",
    # statements
    "statement_right": "what follows the verb of speech, thought or will",
    "statement_left": "what stands before: …, X said",
    "statement_inserted": "what follows an inserted clause: …, X said, …",
    "statement_inverted": "what stands before: …, said X",
    "statement_according": "the rest of the sentence around: according to X",
    "statement_agent": "the subject of a passive: … was denied by X",
}
