namespace CalicoAci.Components.Fabric.Security;

/// <summary>The contracts of all EPGs of the VRF (vzAny). A VRF has one, so only one stack may own it.</summary>
/// <param name="Name">The name of the object.</param>
/// <param name="Provides">The contracts that every EPG of the VRF provides.</param>
/// <param name="Consumes">The contracts that every EPG of the VRF consumes.</param>
/// <param name="PreferredGroup">Whether the VRF has a preferred group.</param>
public sealed record VzAnyOptions(string Name, IReadOnlyList<string> Provides, IReadOnlyList<string> Consumes, bool PreferredGroup = false);
