using Pulumi;

namespace CalicoAci.Components.Fabric;

/// <summary>Marks what is a secret whoever passes it, so that it never gets into a state or a log in clear.</summary>
internal static class SecretMark
{
    public static Output<string> Of(Input<string> value) =>
        Output.Tuple(value.ToOutput(), Output.CreateSecret(true)).Apply(marked => marked.Item1);
}
