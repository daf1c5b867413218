using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Projects;

namespace CalicoAci.Engine.Authoring.Schema;

/// <summary>Asks the program for the JSON Schema of its settings: what it prints is what it reads.</summary>
/// <param name="project">The project.</param>
/// <param name="program">The built program; null finds it below the folder that <c>main</c> names.</param>
/// <param name="progress">Takes a line about work that takes long.</param>
internal sealed class SettingsSchemaReader(ProjectFile project, string? program, Action<string> progress)
{
    private const string Argument = "--settings-schema";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>The schema's text as the program prints it.</summary>
    public async Task<string> ReadTextAsync(CancellationToken ct)
    {
        string built = await ProgramLocator.LocateAsync(project, program, progress, ct).ConfigureAwait(false);
        using Process process = ProgramStart.Start(ProgramStart.Describe(built, project.Main, Argument));
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timer.CancelAfter(Limit);
        try
        {
            process.StandardInput.Close();
            Task<string> error = process.StandardError.ReadToEndAsync(timer.Token);
            string output = await process.StandardOutput.ReadToEndAsync(timer.Token).ConfigureAwait(false);
            await process.WaitForExitAsync(timer.Token).ConfigureAwait(false);
            return process.ExitCode == 0
                ? output
                : throw new EngineException(ExitCodes.ProgramFailed, $"{built} {Argument} failed (exit code {process.ExitCode}): {(await error.ConfigureAwait(false)).Trim()}");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new EngineException(ExitCodes.ProgramFailed, $"{built} {Argument} did not end within {Limit.TotalSeconds} s.");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>The schema.</summary>
    /// <exception cref="EngineException">The program gives none.</exception>
    public async Task<JsonObject> ReadAsync(CancellationToken ct)
    {
        string text = await ReadTextAsync(ct).ConfigureAwait(false);
        try
        {
            return JsonNode.Parse(text) is JsonObject schema && schema["properties"] is JsonObject
                ? schema
                : throw new EngineException(ExitCodes.ProgramFailed, $"What the program prints with {Argument} is no JSON Schema of an object.");
        }
        catch (JsonException e)
        {
            throw new EngineException(ExitCodes.ProgramFailed, $"What the program prints with {Argument} is no JSON: {e.Message}", e);
        }
    }
}
