namespace Pulumi;

/// <summary>A folder or archive file of the machine that runs the program.</summary>
public sealed class FileArchive(string path) : Archive("path", path)
{
}
