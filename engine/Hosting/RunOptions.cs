namespace CalicoAci.Engine.Hosting;

/// <summary>Which program to run, for which stack, and for how long at most.</summary>
public sealed record RunOptions
{
    /// <summary>The folder with <c>Pulumi.yaml</c>.</summary>
    public string Directory { get; init; } = ".";

    /// <summary>The stack's name; null takes it from the name of <see cref="ConfigFile"/>, else <c>dev</c>.</summary>
    public string? Stack { get; init; }

    /// <summary>The stack's settings; null is <c>Pulumi.&lt;stack&gt;.yaml</c> beside <c>Pulumi.yaml</c>.</summary>
    public string? ConfigFile { get; init; }

    /// <summary>The built program (an executable or a DLL); null finds it below the folder that <c>main</c> names.</summary>
    public string? Program { get; init; }

    /// <summary>A saved baseline or the JSON of <c>pulumi stack export</c> to compare with; null compares with nothing.</summary>
    public string? Against { get; init; }

    /// <summary>Whether secrets stay opaque even where the passphrase is given, so that nothing that the program makes of them is real.</summary>
    public bool OpaqueSecrets { get; init; }

    /// <summary>Whether the policies of the stack are read and checked.</summary>
    public bool CheckPolicies { get; init; }

    /// <summary>Whether the program may run in this process, where it fits: for a command that runs it once and then ends.</summary>
    public bool MayLoad { get; init; }

    /// <summary>How long the program may run.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(5);
}
