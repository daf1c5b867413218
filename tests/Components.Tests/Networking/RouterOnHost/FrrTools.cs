using System.Diagnostics;

namespace CalicoAci.Components.Tests.Networking.RouterOnHost;

/// <summary>The real FRR of the machine.</summary>
internal static class FrrTools
{
    /// <summary>Whether FRR is installed.</summary>
    public static bool Installed => File.Exists("/usr/bin/vtysh") && File.Exists("/usr/lib/frr/bgpd");

    /// <summary>Whether network namespaces can be made: as root, where the kernel allows it.</summary>
    public static bool CanMakeNamespaces
        => Environment.UserName == "root" && File.Exists("/sbin/ip") && Run("ip", TimeSpan.FromSeconds(60), "netns", "list").ExitCode == 0;

    /// <summary>Runs a program.</summary>
    public static (int ExitCode, string Output) Run(string program, TimeSpan limit, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} did not end within {limit}.");
        }

        return (process.ExitCode, output.Result + error.Result);
    }
}
