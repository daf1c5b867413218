using CalicoAci.Engine.Hosting;

namespace CalicoAci.Engine.Authoring;

/// <summary>Writes stack files: whole or not at all.</summary>
internal static class StackFiles
{
    /// <summary>Fails where there is a file that must not be lost.</summary>
    public static void Refuse(string path, bool force)
    {
        if (!force && File.Exists(path))
        {
            throw new EngineException(ExitCodes.BadInput, $"{path} exists already; --force writes over it.");
        }
    }

    /// <summary>Writes a file beside its place, then moves it there.</summary>
    public static void Write(string path, string text, bool force)
    {
        string beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
        try
        {
            File.WriteAllText(beside, text);
            Refuse(path, force);
            File.Move(beside, path, overwrite: force);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EngineException(ExitCodes.BadInput, $"{path} cannot be written: {e.Message}", e);
        }
        finally
        {
            if (File.Exists(beside))
            {
                File.Delete(beside);
            }
        }
    }
}
