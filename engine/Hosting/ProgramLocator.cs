using System.Diagnostics;
using System.Xml;
using CalicoAci.Engine.Projects;

namespace CalicoAci.Engine.Hosting;

/// <summary>Finds the built program of a project: the newest build below the folder that <c>main</c> names.</summary>
internal static class ProgramLocator
{
    private const string Framework = "net10.0";

    /// <summary>Gives the path of the program's executable or DLL; builds the program where it was never built.</summary>
    public static async Task<string> LocateAsync(ProjectFile project, string? chosen, Action<string> progress, CancellationToken ct)
    {
        if ((chosen is null ? project.Binary : Path.GetFullPath(chosen)) is { } named)
        {
            return File.Exists(named) ? named : throw new EngineException(ExitCodes.BadInput, $"The program {named} does not exist.");
        }

        string projectFile = FindProjectFile(project.Main);
        string assembly = AssemblyName(projectFile);
        if (Newest(project, assembly) is { } built)
        {
            return built;
        }

        progress($"Building {projectFile} (only this once) ...");
        await BuildAsync(projectFile, ct).ConfigureAwait(false);
        return Newest(project, assembly)
            ?? throw new EngineException(ExitCodes.ProgramFailed, $"The build of {projectFile} left no {assembly}.dll below {project.Main}/bin.");
    }

    private static string FindProjectFile(string main)
    {
        string[] files = Directory.Exists(main) ? Directory.GetFiles(main, "*.csproj") : [];
        return files switch
        {
            [var only] => only,
            [] => throw new EngineException(ExitCodes.BadInput, $"There is no program in {main}: it has no .csproj file."),
            _ => throw new EngineException(ExitCodes.BadInput, $"There are several programs in {main}; --program names the built one."),
        };
    }

    private static string AssemblyName(string projectFile)
    {
        try
        {
            using var reader = XmlReader.Create(projectFile);
            return reader.ReadToFollowing("AssemblyName") ? reader.ReadElementContentAsString().Trim() : Path.GetFileNameWithoutExtension(projectFile);
        }
        catch (XmlException e)
        {
            throw new EngineException(ExitCodes.BadInput, $"{projectFile} is no project: {e.Message}", e);
        }
    }

    private static string? Newest(ProjectFile project, string assembly)
    {
        string? newest = null;
        DateTime time = DateTime.MinValue;
        foreach (string folder in Outputs(project))
        {
            string dll = Path.Combine(folder, assembly + ".dll");
            if (File.Exists(dll) && File.Exists(Path.Combine(folder, assembly + ".runtimeconfig.json")) && File.GetLastWriteTimeUtc(dll) is var written && written > time)
            {
                (newest, time) = (dll, written);
            }
        }

        return newest;
    }

    private static IEnumerable<string> Outputs(ProjectFile project)
    {
        foreach (string configuration in (string[])["Release", "Debug"])
        {
            string folder = Path.Combine(project.Main, "bin", configuration, Framework);
            foreach (string output in WithSubfolders(folder))
            {
                yield return output;
            }
        }

        foreach (string output in WithSubfolders(Path.Combine(project.Directory, "artifacts", Path.GetFileName(project.Main))))
        {
            yield return output;
        }
    }

    // The build itself, builds for one platform, and what publish made of either.
    private static IEnumerable<string> WithSubfolders(string folder)
    {
        if (!Directory.Exists(folder))
        {
            yield break;
        }

        yield return folder;
        foreach (string inner in Directory.EnumerateDirectories(folder))
        {
            yield return inner;
            yield return Path.Combine(inner, "publish");
        }
    }

    private static async Task BuildAsync(string projectFile, CancellationToken ct)
    {
        var start = new ProcessStartInfo("dotnet", ["build", projectFile, "-c", "Release", "-v", "q", "--nologo"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(ct);
        Task<string> error = process.StandardError.ReadToEndAsync(ct);
        try
        {
            await process.WaitForExitAsync(ct).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        if (process.ExitCode != 0)
        {
            string errors = string.Join('\n', $"{await output.ConfigureAwait(false)}\n{await error.ConfigureAwait(false)}"
                .Split('\n', StringSplitOptions.TrimEntries)
                .Where(line => line.Contains(": error", StringComparison.Ordinal))
                .Distinct());
            throw new EngineException(ExitCodes.ProgramFailed, $"The program does not build:\n{errors}");
        }
    }
}
