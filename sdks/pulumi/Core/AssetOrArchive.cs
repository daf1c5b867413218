namespace Pulumi;

/// <summary>A file or a tree of files that a resource takes as an input.</summary>
public abstract class AssetOrArchive
{
    private protected AssetOrArchive(string sigKey, string propName, object value)
        => (SigKey, PropName, Value) = (sigKey, propName, value);

    internal string SigKey { get; }

    internal string PropName { get; }

    internal object Value { get; }
}
