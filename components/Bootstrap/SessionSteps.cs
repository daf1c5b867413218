using System.Globalization;
using CalicoAci.Components.LeafByLeaf;
using CalicoAci.Components.Model;
using Pulumi;
using Pulumi.Command.Remote;

namespace CalicoAci.Components.Bootstrap;

/// <summary>The steps between the turns of leaves: each sees the sessions of a leaf established, on a control-plane node.</summary>
/// <param name="cluster">What the steps share.</param>
/// <param name="initialised">The step that initialised the cluster.</param>
internal sealed class SessionSteps(ClusterSteps cluster, Resource initialised)
{
    /// <summary>How many nodes the script asks at a time, as it has it too.</summary>
    private const int NodesAtATime = 8;

    /// <summary>Registers a step for each turn; it runs again when something changes that resets the sessions.</summary>
    public void Add(LeafOrder order)
    {
        LeafOrderOptions options = order.Options;
        foreach (LeafTurn turn in order.Turns)
        {
            int groups = ((order.NodesOfRack[turn.Rack] - 1) / NodesAtATime) + 1;
            var limit = TimeSpan.FromSeconds(options.SettleSeconds + options.WaitSeconds + (60 * groups));
            Command step = cluster.Steps.Add(
                turn.Step,
                cluster.Initial.Plan.Node,
                limit,
                new CommandArgs
                {
                    Create = RemoteSteps.Script(
                        limit,
                        "leaf-sessions",
                        [
                            turn.Ids,
                            Selector(order.LabelsOfRack(turn.Rack)),
                            options.SettleSeconds.ToString(CultureInfo.InvariantCulture),
                            options.WaitSeconds.ToString(CultureInfo.InvariantCulture),
                            .. turn.Leaves.SelectMany(leaf => leaf.PrimaryAddresses.OrderBy(address => address.Key)).Select(address => address.Value.ToString()),
                        ]),
                    // Nothing reads it: another text makes the step run again.
                    Stdin = turn.Facts(options.Sessions),
                },
                [initialised, cluster.Ready[cluster.Initial.Plan.Node.Name], .. turn.Changes]);
            turn.EndWith(step);
        }
    }

    private static string Selector(IReadOnlyList<string> labels) =>
        labels.Count == 1 ? $"{NodeLabels.Rack}={labels[0]}" : $"{NodeLabels.Rack} in ({string.Join(",", labels)})";
}
