namespace CalicoAci.Engine.Manifests;

/// <summary>What a resource takes from files that the program itself does not read: an object, or a file that changes objects.</summary>
/// <param name="Resource">The name of the resource.</param>
/// <param name="Text">Kind, namespace and name of the object; or <c>file</c> and its path; or <c>source</c> and what is not on this machine.</param>
public sealed record ManifestItem(string Resource, string Text)
{
    /// <summary>Whether it is an object.</summary>
    public bool IsObject => !Text.StartsWith("file ", StringComparison.Ordinal) && !Text.StartsWith("source ", StringComparison.Ordinal);

    /// <summary>The item for people: what a file names is shown on one line.</summary>
    public string Shown => string.Concat($"{Text}  ({Resource})".Select(letter => char.IsControl(letter) ? '\uFFFD' : letter));
}
