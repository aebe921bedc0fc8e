using ClaimTracker.Training.Conllu;

namespace ClaimTracker.Language.Tests.Training;

public sealed class ConlluReaderTests
{
    [Fact]
    public void Tokens_of_several_words_and_empty_nodes_are_understood()
    {
        const string Text = """
            # newdoc id = a
            # newpar
            1-2	don't	_	_	_	_	_	_	_	SpaceAfter=No
            1	do	do	AUX	VB	_	2	aux	_	_
            2	n't	not	PART	RB	_	0	root	_	_
            2.1	go	go	VERB	VB	_	_	_	_	_
            3	.	.	PUNCT	.	_	2	punct	_	_
            """;

        var sentence = Assert.Single(ConlluReader.Read(new StringReader(Text)));

        Assert.True(sentence.StartsDocument && sentence.StartsParagraph);
        Assert.Equal(["do", "n't", "."], sentence.Words.Select(word => word.Form));
        Assert.Equal([false, true, false], sentence.Words.Select(word => word.Continues));
        Assert.Equal([false, false, true], sentence.Words.Select(word => word.SpaceAfter));
    }

    [Fact]
    public void A_line_without_ten_columns_is_refused_with_its_number()
    {
        var refusal = Assert.Throws<InvalidDataException>(() => ConlluReader.Read(new StringReader("# x\n1\ta\n")));

        Assert.Contains("line 2", refusal.Message);
    }
}
