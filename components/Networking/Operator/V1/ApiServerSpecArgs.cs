using Pulumi;

namespace CalicoAci.Components.Networking.Operator.V1;

/// <summary>The API server; it has no settings that this program needs.</summary>
public sealed class ApiServerSpecArgs : ResourceArgs
{
}
