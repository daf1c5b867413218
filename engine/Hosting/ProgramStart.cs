using System.ComponentModel;
using System.Diagnostics;

namespace CalicoAci.Engine.Hosting;

/// <summary>How a built program is started.</summary>
internal static class ProgramStart
{
    /// <summary>Variables that a program does not get: the engine decrypts, the program needs no passphrase.</summary>
    public static readonly string[] Withheld = ["PULUMI_CONFIG_PASSPHRASE", "PULUMI_CONFIG_PASSPHRASE_FILE"];

    /// <summary>Describes the start of a program whose streams are read.</summary>
    /// <param name="program">An executable, or a DLL that <c>dotnet</c> runs.</param>
    /// <param name="directory">The working folder.</param>
    /// <param name="arguments">What the program is asked; none for a preview.</param>
    public static ProcessStartInfo Describe(string program, string directory, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (program.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
        {
            start.FileName = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";
            start.ArgumentList.Add(program);
        }
        else
        {
            start.FileName = program;
        }

        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (string name in Withheld)
        {
            start.Environment.Remove(name);
        }

        return start;
    }

    /// <summary>Starts a program.</summary>
    /// <exception cref="EngineException">It cannot be started.</exception>
    public static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            throw new EngineException(ExitCodes.ProgramFailed, $"The program {start.ArgumentList.FirstOrDefault() ?? start.FileName} cannot be started: {e.Message}", e);
        }
    }
}
