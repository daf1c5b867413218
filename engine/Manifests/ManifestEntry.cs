using YamlDotNet.RepresentationModel;

namespace CalicoAci.Engine.Manifests;

/// <summary>Something that a resource takes from files, with its content: an object, or a file that changes or generates objects.</summary>
/// <param name="Text">Kind, namespace and name of the object; or <c>file</c> and its path; or <c>source</c> and what is not on this machine.</param>
/// <param name="Content">A digest of the whole content. It never leaves the process: it may be of a secret that can be guessed.</param>
internal sealed record ManifestEntry(string Text, string Content)
{
    /// <summary>A digest of what of the content is surely no secret; null where nothing is.</summary>
    public string? OpenContent { get; init; }

    /// <summary>The object; null for a file or a source.</summary>
    public YamlMappingNode? Object { get; init; }

    /// <summary>An object: of a Secret the values are no part of <see cref="OpenContent"/>.</summary>
    public static ManifestEntry OfObject(string text, YamlMappingNode node) =>
        new(text, NodeDigest.Of(node)) { OpenContent = NodeDigest.Of(ManifestNodes.WithoutSecrets(node)), Object = node };
}
