using System.Collections.Immutable;

namespace Pulumi;

/// <summary>An archive made of other assets and archives, by their paths in it.</summary>
public sealed class AssetArchive(IDictionary<string, AssetOrArchive> assets) : Archive("assets", assets.ToImmutableDictionary())
{
}
