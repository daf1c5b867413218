using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A tree of files.</summary>
public abstract class Archive : AssetOrArchive
{
    private protected Archive(string propName, object value)
        : base(Signature.Archive, propName, value)
    {
    }
}
