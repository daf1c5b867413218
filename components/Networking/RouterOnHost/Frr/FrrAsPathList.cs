namespace CalicoAci.Components.Networking.RouterOnHost.Frr;

/// <summary>An AS path list of one entry that permits.</summary>
/// <param name="Name">The name.</param>
/// <param name="Pattern">The regular expression of paths.</param>
public sealed record FrrAsPathList(string Name, string Pattern);
