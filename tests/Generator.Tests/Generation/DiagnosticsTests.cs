using Microsoft.CodeAnalysis;

namespace Pulumi.Generator.Tests.Generation;

/// <summary>Each case marks the place that the error must point at with <c>‹</c> and <c>›</c>.</summary>
public sealed class DiagnosticsTests
{
    [TestCase("""{"name": "p", "version": "1", "resources": ‹}›""", "PSG001", "'}' does not start a value")]
    [TestCase("""{"name": "p", "version": "1" ‹›""", "PSG001", "the text ends where '}' is expected")]
    [TestCase("""{"name": "p", "version": "1"} ‹x›""", "PSG001", "nothing may follow")]
    [TestCase("""{"name": "p‹\›q"}""", "PSG001", "unknown escape")]
    [TestCase("""‹{›"version": "1"}""", "PSG002", "The schema has no 'name'")]
    [TestCase("""‹{›"name": "p"}""", "PSG002", "The schema has no 'version'")]
    [TestCase("""
        {"name": "p", "version": "1",
         "parameterization": ‹{"baseProvider": {"name": "b", "version": "1"}}›}
        """, "PSG002", "parameterization has no 'parameter'")]
    [TestCase("""
        {"name": "p", "version": "1", "resources": {
          "p:index:R": {"inputProperties": {
            "a": {"$ref": ‹"#/types/p:index:Missing"›}}}}}
        """, "PSG003", "p:index:R.a refers to '#/types/p:index:Missing', which the schema does not define")]
    [TestCase("""
        {"name": "p", "version": "1", "resources": {
          "p:index:R": {"properties": {
            ‹"a"›: {"description": "no type"}}}}}
        """, "PSG004", "p:index:R.a has no type")]
    [TestCase("""
        {"name": "p", "version": "1", "functions": {
          "p:index:f": {"outputs": {"properties": {
            ‹"a"›: {"type": "array"}}}}}}
        """, "PSG004", "p:index:f.a's items has no type")]
    [TestCase("""
        {"name": "p", "version": "1", "resources": {
          "p:index:R": {},
          ‹"p:index:R"›: {}}}
        """, "PSG005", "'p:index:R' is defined twice in resources")]
    [TestCase("""
        {"name": "p", "version": "1", "resources": {
          "p:index:R": {"inputProperties": {"a": {"type": "string"}, ‹"a"›: {"type": "string"}}}}}
        """, "PSG005", "'a' is defined twice in p:index:R")]
    [TestCase("""{"name": "p", "version": "1", "types": {‹"q:index:T"›: {"type": "object"}}}""", "PSG006", "'q:index:T' is not a token of the form 'p:<module>:<Name>'")]
    [TestCase("""
        {"name": "p", "version": "1", "resources": {
          "p:index:R": {"inputProperties": {"a": {"type": "string"}}, "requiredInputs": ["a", ‹"b"›]}}}
        """, "PSG007", "p:index:R requires 'b', which is not among its properties")]
    [TestCase("""
        {"name": "p", "version": "1", "resources": {
          "p:index:R": {"inputProperties": {"a": {"type": ‹"text"›}}}}}
        """, "PSG008", "p:index:R.a has the type 'text'")]
    [TestCase("""
        {"name": "p", "version": "1", "resources": {
          "p:index:R": {"properties": {‹"r"›: {"type": "string"}}}}}
        """, "PSG009", "p:index:R: 'r' becomes 'R', which is already taken")]
    [TestCase("""
        {"name": "p", "version": "1", "resources": {
          "p:index:thing": {},
          ‹"p:index:Thing"›: {}}}
        """, "PSG009", "'p:index:Thing' becomes 'Pulumi.P.Thing")]
    public void PointsAtTheDefinition(string marked, string id, string message)
    {
        var start = marked.IndexOf('‹', StringComparison.Ordinal);
        var end = marked.IndexOf('›', StringComparison.Ordinal) - 1;
        var schema = marked.Replace("‹", "", StringComparison.Ordinal).Replace("›", "", StringComparison.Ordinal);

        var found = GeneratorRun.Generate(schema, "/project/sub/schema.json").Diagnostics;

        Assert.That(found, Is.Not.Empty);
        var first = found[0];
        var expected = Microsoft.CodeAnalysis.Text.SourceText.From(schema).Lines.GetLinePosition(start);
        Assert.Multiple(() =>
        {
            Assert.That(first.Id, Is.EqualTo(id));
            Assert.That(first.Severity, Is.EqualTo(DiagnosticSeverity.Error));
            Assert.That(first.GetMessage(null), Does.Contain(message));
            Assert.That(first.Location.GetLineSpan().Path, Is.EqualTo("/project/sub/schema.json"));
            Assert.That(first.Location.GetLineSpan().StartLinePosition, Is.EqualTo(expected));
            Assert.That(first.Location.SourceSpan.End, Is.EqualTo(end));
        });
    }

    [Test]
    public void ReportsAllErrorsAtOnceInTheOrderOfTheFile()
    {
        var found = GeneratorRun.Generate("""
            {"name": "p", "version": "1",
             "resources": {"p:index:R": {"inputProperties": {"a": {"type": "x"}, "b": {}}, "requiredInputs": ["c"]}},
             "types": {"bad": {"type": "object"}}}
            """).Diagnostics;

        Assert.That(found.Select(diagnostic => diagnostic.Id), Is.EqualTo(new[] { "PSG008", "PSG004", "PSG007", "PSG006" }));
    }

    [Test]
    public void GeneratesTheSoundDefinitionsBesideAFaultyOne()
    {
        var result = GeneratorRun.Generate("""
            {"name": "p", "version": "1", "resources": {"p:index:Bad": {"properties": {"a": {}}}, "p:index:Good": {}}}
            """);

        Assert.That(result.GeneratedSources.Select(source => source.HintName), Does.Contain("Pulumi.P.Good.g.cs"));
    }

    [Test]
    public void IgnoresOtherFiles() =>
        Assert.That(GeneratorRun.Generate("{}", "/project/other.json").GeneratedSources, Is.Empty);
}
