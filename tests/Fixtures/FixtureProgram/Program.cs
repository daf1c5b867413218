using FixtureProgram;

using var session = new Session();
return await (session.Config.GetValueOrDefault("fixture:scenario", "graph") switch
{
    "abort" => BadBehaviour.AbortAsync(session),
    "claim-errors" => BadBehaviour.ClaimErrorsAsync(session),
    "crash" => BadBehaviour.CrashAsync(session),
    "cycle" => BadBehaviour.CycleAsync(session),
    "duplicate" => BadBehaviour.DuplicateAsync(session),
    "environment" => GoodBehaviour.EnvironmentAsync(session),
    "garbage" => BadBehaviour.GarbageAsync(),
    "graph" => GoodBehaviour.GraphAsync(session),
    "hang" => BadBehaviour.HangAsync(session),
    "leak" => BadBehaviour.LeakAsync(session),
    "many" => GoodBehaviour.ManyAsync(session),
    "nothing" => Task.FromResult(0),
    "report" => BadBehaviour.ReportAsync(session),
    "wrong-inputs" => BadBehaviour.WrongInputsAsync(session),
    var other => throw new InvalidOperationException($"There is no scenario '{other}'."),
});
