using CalicoAci.Components.Model;

namespace CalicoAci.Infra.Settings.Nodes;

/// <summary>A pool together with its place in the settings.</summary>
/// <param name="Name">The pool's name.</param>
/// <param name="Role">What its nodes do.</param>
/// <param name="ShortName">The part of the node names that stands for the pool.</param>
/// <param name="Settings">The pool's settings.</param>
/// <param name="Path">The path of the settings.</param>
public sealed record NodePool(string Name, NodeRole Role, string ShortName, NodePoolSettings Settings, string Path);
