using System.Text.Json.Nodes;
using CalicoAci.Engine.Authoring.Schema;
using CalicoAci.Engine.Authoring.Settings;

namespace CalicoAci.Engine.Tests.Authoring;

internal sealed class SettingOverridesTests
{
    private static readonly SchemaNode Schema = new(JsonNode.Parse("""
        { "type": "object", "properties": { "leaves": { "type": "array", "items": {
            "type": "object", "properties": { "pod": { "type": "integer" }, "addresses": { "type": "array", "items": { "type": "string" } } } } } } }
        """)!.AsObject());

    [TestCase("leaves[0]pod=2")]
    [TestCase("leaves[0]]=2")]
    [TestCase("leaves[0.pod=2")]
    [TestCase("leaves0].pod=2")]
    [TestCase("[0].pod=2")]
    [TestCase("leaves[-1].pod=2")]
    [TestCase("leaves[12345].pod=2")]
    [TestCase("leaves..pod=2")]
    [TestCase("leaves")]
    public void WhatIsNoPathIsTold(string given) =>
        Assert.That(new SettingOverrides(Schema, [given]).Errors, Is.EqualTo(new[] { $"--set {given}: must be a path and a value, such as fabric.tenant.reuse=true" }));

    [TestCase("leaves[0].pod=2")]
    [TestCase("leaves[0].addresses[1]=10.0.0.1")]
    [TestCase("leaves=[]")]
    public void PathIsTaken(string given) => Assert.That(new SettingOverrides(Schema, [given]).Errors, Is.Empty);
}
