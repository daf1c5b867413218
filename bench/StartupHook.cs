using CalicoAci.Bench;

/// <summary>The .NET host calls this in each process whose <c>DOTNET_STARTUP_HOOKS</c> names this assembly.</summary>
internal static class StartupHook
{
    /// <summary>Has the process write its counters when it exits.</summary>
    public static void Initialize() => AppDomain.CurrentDomain.ProcessExit += (_, _) => ProcessCounters.Write();
}
