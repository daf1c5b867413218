using Pulumi.Serialization;

namespace Pulumi;

/// <summary>One file, or text that stands for one.</summary>
public abstract class Asset : AssetOrArchive
{
    private protected Asset(string propName, object value)
        : base(Signature.Asset, propName, value)
    {
    }
}
