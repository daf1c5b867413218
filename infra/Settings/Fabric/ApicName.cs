namespace CalicoAci.Infra.Settings.Fabric;

/// <summary>What the APIC allows in the name of an object.</summary>
public static class ApicName
{
    /// <summary>The characters of a name: the APIC's naming rule for policy objects.</summary>
    public const string Pattern = "[a-zA-Z0-9_.:-]+";

    /// <summary>The pattern in words.</summary>
    public const string Hint = "letters, digits and _ . : - only";

    /// <summary>The longest name of most policy objects.</summary>
    public const int MaximumLength = 64;

    /// <summary>The longest name of an object whose name gets a suffix for its second address family.</summary>
    public const int MaximumLengthWithSuffix = 59;
}
