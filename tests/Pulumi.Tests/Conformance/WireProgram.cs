using Pulumi.Tests.Resources;

namespace Pulumi.Tests.Conformance;

/// <summary>The recorded program: it uses most options, a component, an explicit provider, secrets and functions.</summary>
public static class WireProgram
{
    public static IDictionary<string, object?> Run()
    {
        var config = new Config();
        var group = new Group("g", new GroupArgs { Token = config.RequireSecret("token") });
        var provider = new CommandProvider("explicit");
        var third = new LocalCommand("third", new LocalCommandArgs { Create = "date", AssetPaths = ["*.txt"] }, new CustomResourceOptions { Provider = provider });
        var empty = new Empty("empty", new ComponentResourceOptions { Providers = { provider } });
        _ = new LocalCommand("fourth", new LocalCommandArgs { Create = "true" }, new CustomResourceOptions { Parent = empty, DependsOn = group });
        var plain = Resources.Run.Invoke(new RunInvokeArgs { Command = "echo hi" });
        var dependent = Resources.Run.Invoke(new RunInvokeArgs { Command = Output.Format($"echo {third.Stdout}") });
        Log.Warn("careful", third);
        return new Dictionary<string, object?>
        {
            ["plain"] = new Dictionary<string, object?> { ["a"] = new object?[] { 1, "x", null, new Dictionary<string, object?> { ["b"] = true } } },
            ["secret"] = config.RequireSecret("token"),
            ["inv"] = plain.Apply(result => result.Stdout),
            ["inv2"] = dependent.Apply(result => result.Stdout),
            ["third"] = third.Stdout,
            ["asset"] = new StringAsset("hello"),
        };
    }

    private sealed class GroupArgs : ResourceArgs
    {
        [Input("token")]
        public Input<string>? Token { get; set; }
    }

    private sealed class Group : ComponentResource
    {
        public Group(string name, GroupArgs args)
            : base("wire:index:Group", name, args)
        {
            var first = new LocalCommand(
                "first",
                new LocalCommandArgs { Create = "echo one", Environment = { { "TOKEN", args.Token! } } },
                new CustomResourceOptions { Parent = this });
            var second = new LocalCommand(
                "second",
                new LocalCommandArgs
                {
                    Create = Output.Format($"echo {first.Stdout}"),
                    Triggers = [first.Stdout, 7, true, Output.Create((object?)null)!],
                },
                new CustomResourceOptions
                {
                    Parent = this,
                    DependsOn = first,
                    IgnoreChanges = { "environment" },
                    ReplaceOnChanges = { "triggers[0]" },
                    DeleteBeforeReplace = true,
                    RetainOnDelete = true,
                    CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(10), Delete = TimeSpan.FromSeconds(90) },
                    Aliases = { new Alias { Name = "old" } },
                    AdditionalSecretOutputs = { "stdout" },
                    DeletedWith = first,
                });
            RegisterOutputs(new Dictionary<string, object?> { ["out"] = second.Stdout, ["token"] = args.Token });
        }
    }

    private sealed class Empty : ComponentResource
    {
        public Empty(string name, ComponentResourceOptions options)
            : base("wire:index:Empty", name, options) => RegisterOutputs();
    }
}
