namespace Pulumi;

/// <summary>How the engine treats a component.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    /// <summary>The providers of what is below the component, at most one for each package.</summary>
    public List<ProviderResource> Providers { get => field ??= []; set; }

    /// <summary>Combines two sets of options: single values of the second win, lists are joined.</summary>
    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = options1?.CloneComponent() ?? new ComponentResourceOptions();
        merged.ProviderToProviders();
        if (options2 is not null)
        {
            var second = options2.CloneComponent();
            second.ProviderToProviders();
            MergeCommon(merged, second);
            foreach (var provider in second.Providers)
            {
                merged.Providers.RemoveAll(p => p.Package == provider.Package);
                merged.Providers.Add(provider);
            }
        }

        if (merged.Providers.Count == 1)
        {
            merged.Provider = merged.Providers[0];
            merged.Providers.Clear();
        }

        return merged;
    }

    internal override ResourceOptions Clone() => CloneComponent();

    internal ComponentResourceOptions CloneComponent()
    {
        var copy = new ComponentResourceOptions();
        copy.Providers.AddRange(Providers);
        CopyCommon(this, copy);
        return copy;
    }

    private void ProviderToProviders()
    {
        if (Provider is not null)
        {
            Providers.Add(Provider);
            Provider = null;
        }
    }
}
