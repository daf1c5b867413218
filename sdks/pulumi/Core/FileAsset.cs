namespace Pulumi;

/// <summary>A file of the machine that runs the program.</summary>
public sealed class FileAsset(string path) : Asset("path", path)
{
}
