namespace Pulumi;

/// <summary>Text.</summary>
public sealed class StringAsset(string text) : Asset("text", text)
{
}
