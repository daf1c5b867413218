using System.Text;

namespace CalicoAci.Components.Bootstrap.LoadBalancer;

/// <summary>haproxy.cfg as a list of sections.</summary>
/// <param name="Sections">The sections in order.</param>
public sealed record HaproxyConfiguration(IReadOnlyList<HaproxySection> Sections)
{
    /// <summary>The text of haproxy.cfg.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (HaproxySection section in Sections)
        {
            text.Append(text.Length == 0 ? "" : "\n").Append(section.Header).Append('\n');
            foreach (string directive in section.Directives)
            {
                text.Append("  ").Append(directive).Append('\n');
            }
        }

        return text.ToString();
    }
}
