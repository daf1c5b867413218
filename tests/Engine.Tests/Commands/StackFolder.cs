using System.CommandLine;
using CalicoAci.Engine.Commands;
using CalicoAci.Engine.Stacks;

namespace CalicoAci.Engine.Tests.Commands;

/// <summary>A project in a folder of its own, whose program is the fixture program.</summary>
internal sealed class StackFolder : IDisposable
{
    /// <summary>An encryption salt whose passphrase is <see cref="Passphrase"/>.</summary>
    public const string Salt = "v1:AQIDBAUGBwg=:v1:BwcHBwcHBwcHBwcH:jFuXq4bZfYLA/aNThmrHehXbSOszHA==";

    public const string Passphrase = "correct horse";

    /// <summary>The text <c>swordfish-1234</c>, encrypted.</summary>
    public const string Password = "v1:CQkJCQkJCQkJCQkJ:om68uGimwRHhzN4GSlOaiPCprTmm8qWxxaZxnptO";

    public const string PasswordText = "swordfish-1234";

    private readonly string _path = Directory.CreateTempSubdirectory("calico-aci-").FullName;

    public StackFolder(string settings = "", string project = "")
    {
        Write("Pulumi.yaml", $"name: fixture\nruntime: dotnet\n{project}");
        Write("Pulumi.dev.yaml", settings);
    }

    public string Program { get; } = Path.Combine(TestContext.CurrentContext.TestDirectory, "FixtureProgram.dll");

    public static StackFolder For(string scenario, params string[] settings) =>
        new($"config:\n  fixture:scenario: {scenario}\n{string.Concat(settings.Select(s => $"  fixture:{s}\n"))}");

    public static StackFolder WithSecret(string scenario) => new($"""
        encryptionsalt: {Salt}
        config:
          fixture:scenario: {scenario}
          fixture:password:
            secure: {Password}
        """);

    public string PathOf(string name) => Path.Combine(_path, name);

    public void Write(string name, string text) => File.WriteAllText(PathOf(name), text);

    /// <summary>Writes into the folder <c>stacks</c>.</summary>
    public void WriteInFolder(string name, string text)
    {
        Directory.CreateDirectory(PathOf(StackFinder.Folder));
        Write(Path.Combine(StackFinder.Folder, name), text);
    }

    public string Read(string name) => File.ReadAllText(PathOf(name));

    public async Task<CommandOutcome> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = await CommandTree.RunAsync(
            [.. arguments, "--cwd", _path, "--program", Program],
            new InvocationConfiguration { Output = output, Error = error });
        return new CommandOutcome(code, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
