using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.OpenApi;

namespace ClaimTracker.Discord.Tests.OpenApi;

/// <summary>The validator's keywords, each on a schema of its own: they need no document of Discord's.</summary>
public sealed class SchemaTests
{
    [Theory]
    [InlineData("""{"type":"integer"}""", "2.0")]
    [InlineData("""{"type":"integer"}""", "2.5", "body: needs integer; got number")]
    [InlineData("""{"type":"number"}""", "2")]
    [InlineData("""{"type":["string","null"]}""", "false", "body: needs string or null; got boolean")]
    [InlineData("""{"enum":[1,"a",null]}""", "1.0")]
    [InlineData("""{"enum":[1,"a",null]}""", "\"b\"", "body: none of 1, a, ")]
    [InlineData("""{"const":{"a":[1]}}""", """{"a":[1.0]}""")]
    [InlineData("""{"minLength":2,"maxLength":2}""", "\"a\"", "body: shorter than 2")]
    [InlineData("""{"minLength":2,"maxLength":2}""", "7")]
    [InlineData("""{"pattern":"^a$"}""", "\"a\\n\"", "body: does not match ^a$")]
    [InlineData("""{"minimum":1,"maximum":5}""", "0", "body: less than 1")]
    [InlineData("""{"minimum":1,"maximum":5}""", "1e300", "body: more than 5")]
    [InlineData("""{"minimum":1,"maximum":5}""", "-1e300", "body: less than 1")]
    [InlineData("""{"uniqueItems":true}""", """[{"a":1,"b":2},{"b":2,"a":1}]""", "body: repeats an item")]
    [InlineData("""{"minItems":1,"maxItems":2}""", "[]", "body: fewer than 1 items")]
    [InlineData("""{"minItems":1,"maxItems":2}""", "[1,2,3]", "body: more than 2 items")]
    [InlineData("""{"items":{"type":"string"}}""", """["a",1]""", "[1]: needs string; got integer")]
    [InlineData("""{"minProperties":1,"maxProperties":1}""", "{}", "body: fewer than 1 fields")]
    [InlineData("""{"minProperties":1,"maxProperties":1}""", """{"a":1,"b":2}""", "body: more than 1 fields")]
    [InlineData("""{"additionalProperties":{"type":"string"}}""", """{"a":1}""", "a: needs string; got integer")]
    [InlineData("""{"properties":{"a":{}},"additionalProperties":false}""", """{"a":1,"b":2}""", "b: unknown field")]
    [InlineData("""{"allOf":[{"required":["a"]},{"required":["b"]}]}""", "{}", "a: is missing", "b: is missing")]
    public void A_keyword_means_what_JSON_Schema_says(string schema, string value, params string[] problems)
    {
        Assert.Equal(problems, Problems(schema, value));
    }

    [Theory]
    [InlineData("3", "body: fits 2 shapes of which only one may fit")]
    [InlineData("12")]
    [InlineData("-1")]
    [InlineData("\"a\"", "body: needs integer; got string")]
    public void One_of_means_exactly_one(string value, params string[] problems)
    {
        Assert.Equal(
            problems,
            Problems("""{"oneOf":[{"type":"integer","minimum":0},{"type":"integer","maximum":10}]}""", value)
        );
    }

    [Fact]
    public void Any_of_means_at_least_one()
    {
        var schema = """{"anyOf":[{"type":"integer","minimum":0},{"type":"integer","maximum":10}]}""";

        Assert.Empty(Problems(schema, "3"));
        Assert.Empty(Problems(schema, "-1"));
        Assert.Equal(["body: needs integer; got null"], Problems(schema, "null"));
    }

    [Theory]
    [InlineData("snowflake", "\"18446744073709551615\"", true)]
    [InlineData("snowflake", "\"18446744073709551616\"", false)]
    [InlineData("snowflake", "\"-1\"", false)]
    [InlineData("int32", "2147483647", true)]
    [InlineData("int32", "2147483648", false)]
    [InlineData("int32", "-2147483648", true)]
    [InlineData("int32", "-2147483649", false)]
    [InlineData("int64", "-9223372036854775808", true)]
    [InlineData("int64", "1e19", false)]
    [InlineData("double", "0.1", true)]
    [InlineData("date-time", "\"2026-11-22T10:00:00.123456+00:00\"", true)]
    [InlineData("date-time", "\"2026-11-22t10:00:00z\"", true)]
    [InlineData("date-time", "\"2024-02-29T23:59:60Z\"", true)]
    [InlineData("date-time", "\"2025-02-29T10:00:00Z\"", false)]
    [InlineData("date-time", "\"2026-11-22T24:00:00Z\"", false)]
    [InlineData("date-time", "\"2026-11-22T10:00:00\"", false)]
    [InlineData("date-time", "\"2026-11-22\"", false)]
    [InlineData("uri", "\"https://user:pw@example.org:8080/a%20b;c/?q=1&r=[x\"", false)]
    [InlineData("uri", "\"https://user:pw@example.org:8080/a%20b;c/?q=1&r=/x?#top\"", true)]
    [InlineData("uri", "\"http://[2001:db8::1]/\"", true)]
    [InlineData("uri", "\"attachment://a.png\"", true)]
    [InlineData("uri", "\"/a/b\"", false)]
    [InlineData("uri", "\"https://example.org/a b\"", false)]
    [InlineData("uri", "\"https://example.org/é\"", false)]
    public void Formats_are_checked(string format, string value, bool isFine)
    {
        Assert.Equal(isFine, Problems($$"""{"format":"{{format}}"}""", value).Count == 0);
    }

    [Fact]
    public void A_closed_schema_counts_the_fields_of_all_its_parts()
    {
        var document = Document(
            """
            "Base":{"type":"object","properties":{"a":{"type":"object","properties":{"x":{}}}}},
            "Whole":{"allOf":[{"$ref":"#/components/schemas/Base"},{"type":"object","properties":{"b":{}}}]}
            """
        );
        var value = JsonNode.Parse("""{"a":{"x":1,"y":2},"b":3,"c":4}""");

        var problems = document.SchemaProblems("#/components/schemas/Whole", value, isClosed: true);

        Assert.Equal(["a.y: unknown field", "c: unknown field"], problems.Order(StringComparer.Ordinal));
        Assert.Empty(document.SchemaProblems("#/components/schemas/Whole", value, isClosed: false));
    }

    [Fact]
    public void A_schema_may_refer_to_itself()
    {
        var document = Document(
            """
            "Tree":{"type":"object","properties":{"children":{"type":"array","items":{"$ref":"#/components/schemas/Tree"}}}}
            """
        );
        var value = JsonNode.Parse("""{"children":[{"children":[{"children":7}]}]}""");

        Assert.Equal(
            ["children[0].children[0].children: needs array; got integer"],
            document.SchemaProblems("#/components/schemas/Tree", value, isClosed: true)
        );
    }

    [Theory]
    [InlineData("""{"not":{}}""", "\"a\"", "schema keyword 'not'")]
    [InlineData("""{"format":"hostname"}""", "\"a\"", "format 'hostname'")]
    [InlineData("""{"$ref":"#/components/schemas/It","maxLength":3}""", "\"a\"", "'maxLength' beside it")]
    public void What_the_validator_does_not_know_does_not_pass_unseen(string schema, string value, string complaint)
    {
        var failure = Assert.Throws<NotSupportedException>(() => Problems(schema, value));

        Assert.Contains(complaint, failure.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Problems(string schema, string value) =>
        Document($"\"It\":{schema}").SchemaProblems("#/components/schemas/It", JsonNode.Parse(value), isClosed: false);

    private static OpenApiDocument Document(string schemas) =>
        OpenApiDocument.Parse($$"""{"paths":{},"components":{"schemas":{ {{schemas}} } } }""");
}
