namespace Pulumi;

/// <summary>How the engine treats a resource that a provider manages.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    /// <summary>Delete the old resource before the new one is made, where a change replaces it.</summary>
    public bool? DeleteBeforeReplace { get; set; }

    /// <summary>Names of outputs to treat as secrets.</summary>
    public List<string> AdditionalSecretOutputs { get => field ??= []; set; }

    /// <summary>The id of an existing resource to take over.</summary>
    public string? ImportId { get; set; }

    /// <summary>Combines two sets of options: single values of the second win, lists are joined.</summary>
    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var merged = options1?.CloneCustom() ?? new CustomResourceOptions();
        if (options2 is not null)
        {
            MergeCommon(merged, options2);
            merged.DeleteBeforeReplace = options2.DeleteBeforeReplace ?? merged.DeleteBeforeReplace;
            merged.ImportId = options2.ImportId ?? merged.ImportId;
            merged.AdditionalSecretOutputs.AddRange(options2.AdditionalSecretOutputs);
        }

        return merged;
    }

    internal override ResourceOptions Clone() => CloneCustom();

    internal CustomResourceOptions CloneCustom()
    {
        var copy = new CustomResourceOptions { DeleteBeforeReplace = DeleteBeforeReplace, ImportId = ImportId };
        copy.AdditionalSecretOutputs.AddRange(AdditionalSecretOutputs);
        CopyCommon(this, copy);
        return copy;
    }
}
