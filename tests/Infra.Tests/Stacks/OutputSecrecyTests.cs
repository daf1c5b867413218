using System.CommandLine;
using CalicoAci.Engine.Commands;
using CalicoAci.Engine.Hosting;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>Searches everything that the engine writes about a stack with decrypted secrets for these secrets.</summary>
[NonParallelizable]
public sealed class OutputSecrecyTests
{
    private const string Variable = "PULUMI_CONFIG_PASSPHRASE";

    private static readonly string Program = Path.ChangeExtension(typeof(ClusterStack).Assembly.Location, ".dll");

    private readonly Dictionary<string, string> _outputs = new(StringComparer.Ordinal);
    private string _folder = "";
    private MarkedStack _stack = null!;
    private MarkedStack _other = null!;

    [OneTimeSetUp]
    public async Task WriteEverythingAsync()
    {
        _folder = Directory.CreateTempSubdirectory("calico-aci-marks-").FullName;
        _stack = MarkedStack.Write(Path.Combine(_folder, "stack"), "Ab");
        _other = MarkedStack.Write(Path.Combine(_folder, "other"), "Yz");
        Environment.SetEnvironmentVariable(Variable, MarkedStack.Passphrase);
        try
        {
            await RunAllAsync();
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, null);
        }
    }

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void SecretsWereReadAndUsed()
    {
        Assert.That(_stack.Marks, Has.Count.GreaterThanOrEqualTo(5));
        Assert.That(_outputs["baseline"], Does.Contain("\"digests\": \"passphrase:"), "the secrets were decrypted");
        Assert.That(_outputs["changes as text"], Does.Contain("[secret] (changed)"), "the program used them");
    }

    [Test]
    public void NoOutputShowsASecret()
    {
        Assert.That(_outputs, Has.Count.GreaterThan(20));
        Assert.Multiple(() =>
        {
            foreach ((string name, string text) in _outputs)
            {
                Assert.That(text, Is.Not.Empty, name);
                Assert.That(_stack.FindIn(text).Concat(_other.FindIn(text)), Is.Empty, name);
            }
        });
    }

    [Test]
    public void SearchFindsWhatIsThere()
    {
        string mark = _stack.Marks["calico-aci:bgpPassword"];
        string[] texts = [$"a {mark} b", .. Enumerable.Range(0, 3).Select(offset => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{new string('x', offset)}{mark} and more")))];

        Assert.That(texts.Select(text => _stack.FindIn(text).Single()), Has.All.EqualTo(mark));
        Assert.That(_stack.FindIn(_stack.Marks["calico-aci:sshPrivateKey"]), Is.Not.Empty);
        Assert.That(_stack.FindIn("a [secret] b"), Is.Empty);
    }

    private async Task RunAllAsync()
    {
        string baseline = Path.Combine(_folder, "baseline.json");
        await KeepAsync("preview", "preview", "--save", baseline);
        _outputs["baseline"] = await File.ReadAllTextAsync(baseline);
        await KeepAsync("preview with inputs", "preview", "--verbose", "--inputs");
        await KeepAsync("preview as JSON", "preview", "--format", "json");
        await KeepAsync("preview as Markdown", "preview", "--format", "markdown", "--max-length", "1000000");
        await KeepAsync("validate", "validate");
        await KeepAsync("validate as JSON", "validate", "--json");
        await KeepAsync("sessions", "sessions");
        await KeepAsync("sessions as JSON", "sessions", "--json");
        foreach (string format in new[] { "mermaid", "dot", "svg", "json" })
        {
            await KeepAsync($"graph as {format}", "graph", "--resources", "--format", format);
        }

        await KeepAsync("fabric", "graph", "--view", "fabric");
        await KeepAsync("critical path", "graph", "--critical-path");
        string rendered = Path.Combine(_folder, "rendered");
        await KeepAsync("render", "render", "--out", rendered);
        foreach (string file in Directory.EnumerateFiles(rendered, "*", SearchOption.AllDirectories).Where(file => new FileInfo(file).Length > 0))
        {
            _outputs[$"rendered {Path.GetRelativePath(rendered, file)}"] = await File.ReadAllTextAsync(file);
        }

        // Every secret of the other project differs.
        foreach (string format in new[] { "text", "json", "markdown" })
        {
            await KeepAsync($"changes as {format}", ExitCodes.Success, _other, "preview", "--verbose", "--format", format, "--against", baseline);
        }

        string comment = Path.Combine(_folder, "comment.md");
        await KeepAsync("pull request", ExitCodes.Success, null, "pull-request", "--base", _stack.Directory, "--head", _other.Directory, "--base-program", Program, "--head-program", Program, "--out", comment);
        _outputs["comment"] = await File.ReadAllTextAsync(comment);
        await RunErrorsAsync();
    }

    // Errors about secrets, and beside them.
    private async Task RunErrorsAsync()
    {
        Directory.CreateDirectory(Path.Combine(_stack.Directory, "policies"));
        await File.WriteAllTextAsync(Path.Combine(_stack.Directory, "policies", "team.yaml"), """
            policies:
              - name: no-password
                properties:
                  - { path: password, matches: "^$", allowed: [none], required: true }
                  - { path: "*", matches: "^never$" }
            """);
        await KeepAsync("broken policies", ExitCodes.PolicyBroken, _stack, "validate");

        string text = await File.ReadAllTextAsync(_stack.ConfigFile);
        await File.WriteAllTextAsync(
            _stack.ConfigFile,
            text.Replace("calico-aci:bgpPassword:", "calico-aci:bgpPasswort:", StringComparison.Ordinal)
                .Replace("  calico-aci:cluster:\n    name: dev", "  calico-aci:cluster:\n    name: { secure: \"" + SecureOf(text, "vsphere:password") + "\" }", StringComparison.Ordinal)
                .Replace("count: 3", "count: many", StringComparison.Ordinal));
        await KeepAsync("errors", ExitCodes.Errors, _stack, "validate");
        await KeepAsync("errors as Markdown", ExitCodes.Errors, _stack, "preview", "--format", "markdown");
    }

    private static string SecureOf(string text, string key)
    {
        string marker = $"{key}:\n    secure: ";
        int start = text.IndexOf(marker, StringComparison.Ordinal) + marker.Length;
        return text[start..text.IndexOf('\n', start)];
    }

    private Task KeepAsync(string name, params string[] arguments) => KeepAsync(name, ExitCodes.Success, _stack, arguments);

    private async Task KeepAsync(string name, int exitCode, MarkedStack? stack, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] project = stack is null ? [] : ["--cwd", stack.Directory, "--program", Program];

        int code = await CommandTree.RunAsync([.. arguments, .. project], new InvocationConfiguration { Output = output, Error = error });

        Assert.That(code, Is.EqualTo(exitCode), $"{name}: {error}");
        _outputs[name] = output.ToString() + error;
    }
}
