namespace Pulumi;

/// <summary>An archive file at an address.</summary>
public sealed class RemoteArchive(string uri) : Archive("uri", uri)
{
}
