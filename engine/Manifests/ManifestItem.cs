namespace CalicoAci.Engine.Manifests;

/// <summary>What a resource takes from files that the program itself does not read: an object, or a file that changes objects.</summary>
/// <param name="Resource">The name of the resource.</param>
/// <param name="Text">Kind, namespace and name of the object, or <c>file</c> and its path.</param>
public sealed record ManifestItem(string Resource, string Text);
