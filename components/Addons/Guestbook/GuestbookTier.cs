namespace CalicoAci.Components.Addons.Guestbook;

/// <summary>A part of the guestbook: some equal pods behind a service.</summary>
/// <param name="Name">The name of its objects.</param>
/// <param name="App">The label <c>app</c>.</param>
/// <param name="Role">The label <c>role</c>.</param>
/// <param name="Image">The image with its tag.</param>
/// <param name="Port">The TCP port of pods and service.</param>
/// <param name="Replicas">The number of pods.</param>
internal sealed record GuestbookTier(string Name, string App, string Role, string Image, int Port, int Replicas);
