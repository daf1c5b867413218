using CalicoAci.StartupProfile;

/// <summary>The .NET host calls this in each process whose <c>DOTNET_STARTUP_HOOKS</c> names this assembly.</summary>
internal static class StartupHook
{
    /// <summary>Has the process write down the methods that were compiled in it when it exits.</summary>
    public static void Initialize()
    {
        var listener = new CompilationListener();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => listener.Write();
    }
}
