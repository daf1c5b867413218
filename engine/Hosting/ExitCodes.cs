namespace CalicoAci.Engine.Hosting;

/// <summary>The exit codes of every command.</summary>
public static class ExitCodes
{
    /// <summary>All went well.</summary>
    public const int Success = 0;

    /// <summary>The program or a check found errors in the settings or in the graph.</summary>
    public const int Errors = 1;

    /// <summary>The command line, a file of the project or a passphrase is wrong; the program did not run.</summary>
    public const int BadInput = 2;

    /// <summary>The program could not be started, crashed, or took longer than its time limit.</summary>
    public const int ProgramFailed = 3;

    /// <summary><c>--expect-no-changes</c> was given, and there are changes.</summary>
    public const int Changes = 4;

    /// <summary><c>--fail-on stateful-replacement</c> was given, and something that holds state is replaced or deleted.</summary>
    public const int StatefulReplacement = 5;

    /// <summary>A mandatory policy is broken.</summary>
    public const int PolicyBroken = 6;

    /// <summary>The user stopped the command.</summary>
    public const int Cancelled = 130;

    // What must be repaired first comes first.
    private static readonly int[] ByGravity = [Cancelled, ProgramFailed, BadInput, Errors, PolicyBroken, StatefulReplacement, Changes, Success];

    /// <summary>The gravest of several codes: what stops a run outweighs what a run finds.</summary>
    public static int Gravest(params IEnumerable<int> codes)
    {
        int[] all = [.. codes];
        return Array.Find(ByGravity, all.Contains);
    }
}
