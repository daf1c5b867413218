namespace CalicoAci.Engine.Authoring.Secrets;

/// <summary>A secret that a stack wants.</summary>
/// <param name="Key">The whole key, such as <c>calico-aci:bgpPassword</c>.</param>
/// <param name="About">What it is for.</param>
internal sealed record SecretNeed(string Key, string About);
