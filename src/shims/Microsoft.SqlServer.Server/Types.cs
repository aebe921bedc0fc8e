namespace Microsoft.SqlServer.Server;

/// <summary>The CLR user-defined-type surface that Microsoft.Data.SqlClient binds to. No such type is used by this product.</summary>
public enum Format
{
    Unknown,
    Native,
    UserDefined,
}

public interface IBinarySerialize
{
    void Read(BinaryReader r);
    void Write(BinaryWriter w);
}

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    public Format Format { get; } = format;
    public int MaxByteSize { get; set; }
    public bool IsFixedLength { get; set; }
    public bool IsByteOrdered { get; set; }
    public string? ValidationMethodName { get; set; }
    public string? Name { get; set; }
}

public sealed class InvalidUdtException : SystemException
{
    private InvalidUdtException(string message)
        : base(message) { }

    public static InvalidUdtException Create(Type udtType, string resourceReason) =>
        new($"'{udtType.FullName}' is an invalid user-defined type: {resourceReason}");
}
