using ClaimTracker.Language.Syntax;
using ClaimTracker.Training.Conllu;
using ClaimTracker.Training.Parameters;
using ClaimTracker.Training.Runs;

namespace ClaimTracker.Language.Tests.Training;

public sealed class ReproducibilityTests
{
    private const string Bank = """
        1	She	she	PRON	PRP	_	2	nsubj	_	_
        2	left	leave	VERB	VBD	_	0	root	_	SpaceAfter=No
        3	.	.	PUNCT	.	_	2	punct	_	_

        1	The	the	DET	DT	_	2	det	_	_
        2	mayor	mayor	NOUN	NN	_	3	nsubj	_	_
        3	left	leave	VERB	VBD	_	0	root	_	_
        4	Lagos	Lagos	PROPN	NNP	_	3	obj	_	SpaceAfter=No
        5	!	!	PUNCT	.	_	3	punct	_	_

        """;

    [Fact]
    public void The_same_data_and_seed_give_the_same_bits() => Assert.Equal(Train(seed: 3), Train(seed: 3));

    [Fact]
    public void Another_seed_gives_another_model() => Assert.NotEqual(Train(seed: 3), Train(seed: 4));

    [Fact]
    public void Training_lowers_the_loss()
    {
        var losses = new List<double>();

        Train(seed: 3, losses);

        Assert.True(losses[^1] < losses[0] / 2, $"{losses[0]} {losses[^1]}");
    }

    private static float[] Train(ulong seed, List<double>? losses = null)
    {
        var sizes = new NetworkSizes
        {
            Word = 32,
            Affix = 16,
            AffixRows = 64,
            ShapeRows = 16,
            Spelling = 32,
            Memory = 32,
            TagHidden = 32,
            Arc = 32,
            Label = 32,
        };
        var bank = ConlluReader.Read(new StringReader(Bank));
        var treebank = Treebank.From([.. bank, .. bank], sizes);
        var options = new TrainingOptions
        {
            Seed = seed,
            WarmUp = 1,
            LearningRate = 1e-2f,
        };
        var trainer = new Trainer(new NetworkParameters(sizes, treebank.Vocabulary), options) { TotalSteps = 30 };
        TrainingSentence[] sentences = [.. bank.Concat(bank).Select(sentence => treebank.Read(sentence))];
        for (var epoch = 0; epoch < 30; epoch++)
        {
            var loss = trainer.Run(BatchPlan.Plan(sentences, 100, Dice.For(seed, 2, (ulong)epoch)));
            losses?.Add(loss);
        }

        return trainer.Average;
    }
}
