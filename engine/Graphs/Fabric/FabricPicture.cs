using CalicoAci.Engine.Apic.Tree;
using CalicoAci.Engine.Graphs.Drawing;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Graphs.Fabric;

/// <summary>The picture of a fabric as a person draws it: leaf switches by rack above their nodes, the SVI between, external EPGs and contracts below.</summary>
public static class FabricPicture
{
    private const double Margin = 24;
    private const double Gap = 28;

    /// <summary>The picture of a plan.</summary>
    /// <exception cref="GraphException">No component of the plan tells its topology.</exception>
    public static string Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var topologies = FabricTopology.Of(plan);
        if (topologies.IsEmpty)
        {
            throw new GraphException("The plan has no component with an output \"topology\"; there is no fabric to draw.");
        }

        var fabrics = topologies.Select(topology => new FabricSection(topology)).ToList();
        var contracts = new ContractSection(ContractMap.Of(ApicTree.Of(plan)));
        var width = fabrics.Select(section => section.Size.Width).Append(contracts.Size.Width).Max() + (2 * Margin);
        var height = fabrics.Sum(section => section.Size.Height + Gap) + contracts.Size.Height + (2 * Margin);
        var svg = new Svg(new Size(width, height), $"{plan.Project}, stack {plan.Stack}: the fabric", string.Join(" ", fabrics.Select(section => section.Description)));
        var top = Margin;
        foreach (var section in fabrics)
        {
            section.Draw(svg, new Point(Margin, top));
            top += section.Size.Height + Gap;
        }

        contracts.Draw(svg, new Point(Margin, top));
        return svg.ToString();
    }
}
