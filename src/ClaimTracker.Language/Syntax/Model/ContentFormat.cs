using System.Runtime.InteropServices;
using ClaimTracker.Language.Syntax.Features;
using ClaimTracker.Language.Syntax.Lemmas;

namespace ClaimTracker.Language.Syntax.Model;

/// <summary>The order of things inside a model file.</summary>
internal static class ContentFormat
{
    public static void Write(Stream target, ModelContent content)
    {
        using var writer = new BinaryWriter(target, System.Text.Encoding.UTF8, leaveOpen: true);
        WriteSizes(writer, content.Sizes);
        WriteNames(writer, content.Vocabulary.Words);
        writer.Write(content.Vocabulary.Letters);
        WriteNames(writer, content.Vocabulary.Upos);
        WriteNames(writer, content.Vocabulary.Xpos);
        WriteNames(writer, content.Vocabulary.Relations);
        WriteNames(writer, content.Lemmas.Lines);
        writer.Write(content.Tables.Count);
        foreach (var (name, table) in content.Tables.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.Write(name);
            writer.Write(table.Rows);
            writer.Write(table.Columns);
            writer.Write(table.ByColumn);
            foreach (var scale in table.Scales)
            {
                writer.Write(scale);
            }

            writer.Write(MemoryMarshal.AsBytes(table.Numbers.AsSpan()));
        }
    }

    public static ModelContent Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        var sizes = ReadSizes(reader);
        var words = ReadNames(reader);
        var vocabulary = new Vocabulary(
            words,
            reader.ReadString(),
            ReadNames(reader),
            ReadNames(reader),
            ReadNames(reader)
        );
        var lemmas = new LemmaRules(ReadNames(reader));
        var tables = new Dictionary<string, SignedTable>(StringComparer.Ordinal);
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            tables.Add(reader.ReadString(), ReadTable(reader));
        }

        return new ModelContent(sizes, vocabulary, lemmas, tables);
    }

    private static SignedTable ReadTable(BinaryReader reader)
    {
        var (rows, columns, byColumn) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadBoolean());
        var scales = new float[byColumn ? columns : rows];
        for (var i = 0; i < scales.Length; i++)
        {
            scales[i] = reader.ReadSingle();
        }

        var numbers = new sbyte[rows * columns];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return new SignedTable(rows, columns, byColumn, scales, numbers);
    }

    private static void WriteNames(BinaryWriter writer, IReadOnlyList<string> names)
    {
        writer.Write(names.Count);
        foreach (var name in names)
        {
            writer.Write(name);
        }
    }

    private static string[] ReadNames(BinaryReader reader)
    {
        var names = new string[reader.ReadInt32()];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = reader.ReadString();
        }

        return names;
    }

    private static void WriteSizes(BinaryWriter writer, NetworkSizes sizes)
    {
        writer.Write(sizes.Word);
        writer.Write(sizes.AffixRows);
        writer.Write(sizes.Affix);
        writer.Write(sizes.ShapeRows);
        writer.Write(sizes.Shape);
        writer.Write(sizes.Letter);
        writer.Write(sizes.Spelling);
        writer.Write(sizes.Memory);
        writer.Write(sizes.TagHidden);
        writer.Write(sizes.TagEmbedding);
        writer.Write(sizes.Arc);
        writer.Write(sizes.Label);
    }

    private static NetworkSizes ReadSizes(BinaryReader reader) =>
        new()
        {
            Word = reader.ReadInt32(),
            AffixRows = reader.ReadInt32(),
            Affix = reader.ReadInt32(),
            ShapeRows = reader.ReadInt32(),
            Shape = reader.ReadInt32(),
            Letter = reader.ReadInt32(),
            Spelling = reader.ReadInt32(),
            Memory = reader.ReadInt32(),
            TagHidden = reader.ReadInt32(),
            TagEmbedding = reader.ReadInt32(),
            Arc = reader.ReadInt32(),
            Label = reader.ReadInt32(),
        };
}
