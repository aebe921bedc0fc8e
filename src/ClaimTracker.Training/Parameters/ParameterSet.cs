namespace ClaimTracker.Training.Parameters;

/// <summary>All numbers that training changes.</summary>
internal sealed class ParameterSet
{
    private readonly List<Parameter> all = [];

    /// <summary>Numbers of all tables, one after the other.</summary>
    public int Length { get; private set; }

    public IReadOnlyList<Parameter> All => all;

    public Parameter Add(string name, int rows, int columns)
    {
        var parameter = new Parameter(name, rows, columns, Length);
        all.Add(parameter);
        Length += parameter.Length;
        return parameter;
    }

    public float[] NewBuffer() => new float[Length];
}
