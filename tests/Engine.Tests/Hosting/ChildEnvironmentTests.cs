using System.Text;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Tests.Commands;

namespace CalicoAci.Engine.Tests.Hosting;

[NonParallelizable]
internal sealed class ChildEnvironmentTests
{
    [TestCase(StackFolder.Passphrase, StackFolder.PasswordText)]
    [TestCase(null, "[secret]")]
    public async Task ProgramGetsWhatTheCliGives(string? passphrase, string password)
    {
        using var folder = new StackFolder(
            $$"""
            encryptionsalt: {{StackFolder.Salt}}
            config:
              fixture:scenario: environment
              fixture:flag: true
              fixture:count: 5
              fixture:text: "05"
              fixture:list: { x: [5, null, "y", 1.5, { token: { secure: "{{StackFolder.Password}}" } }] }
              other:key: value
            """,
            "main: program\nconfig:\n  declared:\n    type: string\n    default: by default\n  hidden:\n    type: string\n    secret: true\n    default: hidden text\n");
        Directory.CreateDirectory(folder.PathOf("program"));
        using var scope = new PassphraseScope(passphrase);

        RunResult result = await new ProgramRun().RunAsync(new RunOptions { Directory = folder.PathOf("."), Program = folder.Program });

        Dictionary<string, string> variables = result.Plan.StackOutputs.Members.ToDictionary(m => m.Key, m => Text(m.Value));
        Assert.That(variables["PULUMI_CONFIG"], Is.EqualTo(
            "{\"fixture:count\":\"5\",\"fixture:declared\":\"by default\",\"fixture:flag\":\"true\",\"fixture:hidden\":\"hidden text\","
            + $"\"fixture:list\":\"{{\\\"x\\\":[5,null,\\\"y\\\",1.5,{{\\\"token\\\":\\\"{password}\\\"}}]}}\",\"fixture:scenario\":\"environment\",\"fixture:text\":\"05\",\"other:key\":\"value\"}}"));
        Assert.That(variables["PULUMI_CONFIG_SECRET_KEYS"], Is.EqualTo("[\"fixture:hidden\",\"fixture:list\"]"));
        Assert.That(variables["PULUMI_PROJECT"], Is.EqualTo("fixture"));
        Assert.That(variables["PULUMI_STACK"], Is.EqualTo("dev"));
        Assert.That(variables["PULUMI_ORGANIZATION"], Is.EqualTo("organization"));
        Assert.That(variables["PULUMI_DRY_RUN"], Is.EqualTo("true"));
        Assert.That(variables["PULUMI_PARALLEL"], Does.Match("^[0-9]+$"));
        Assert.That(variables["PULUMI_MONITOR"], Does.Match("^127\\.0\\.0\\.1:[0-9]+$"));
        Assert.That(variables["PULUMI_ENGINE"], Does.Match("^127\\.0\\.0\\.1:[0-9]+$"));
        Assert.That(variables["PULUMI_PWD"], Does.EndWith("/program"));
        Assert.That(variables["PULUMI_QUERY_MODE"], Is.EqualTo("false"));
        Assert.That(variables, Does.Not.ContainKey("PULUMI_CONFIG_PASSPHRASE"));
    }

    [Test]
    public async Task StackNameComesFromTheNameOfTheSettings()
    {
        using var folder = new StackFolder();
        folder.Write("Pulumi.two-racks.yaml", "config:\n  fixture:scenario: graph\n");

        RunResult result = await new ProgramRun().RunAsync(
            new RunOptions { Directory = folder.PathOf("."), Program = folder.Program, ConfigFile = folder.PathOf("Pulumi.two-racks.yaml") });

        Assert.That(result.Plan.Stack, Is.EqualTo("two-racks"));
    }

    // The fixture sends the values in hexadecimal digits, so that they pass no mask.
    private static string Text(PropertyValue value) => Encoding.UTF8.GetString(Convert.FromHexString(
        ((PropertyValue.StringValue)((PropertyValue.SecretValue)value).Inner).Value));
}
