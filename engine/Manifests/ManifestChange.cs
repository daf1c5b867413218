using CalicoAci.Engine.Comparison;

namespace CalicoAci.Engine.Manifests;

/// <summary>A difference between the manifests of two checkouts. It never holds their content, which may be secret.</summary>
/// <param name="Kind"><see cref="ChangeKind.Create"/>, <see cref="ChangeKind.Update"/> or <see cref="ChangeKind.Delete"/>.</param>
/// <param name="Item">What differs.</param>
public sealed record ManifestChange(ChangeKind Kind, ManifestItem Item);
