namespace Pulumi;

public static partial class Output
{
    public static Output<(T1, T2)> Tuple<T1, T2>(Input<T1> item1, Input<T2> item2)
        => Tuple(item1.ToOutput(), item2.ToOutput());

    public static Output<(T1, T2)> Tuple<T1, T2>(Output<T1> item1, Output<T2> item2)
    {
        return new Output<(T1, T2)>(GatherAsync(), new IOutput[] { item1, item2 });

        async Task<OutputData<(T1, T2)>> GatherAsync()
        {
            var merge = new OutputMerge();
            var data1 = await item1.GetDataAsync().ConfigureAwait(false);
            merge.Add(data1);
            var data2 = await item2.GetDataAsync().ConfigureAwait(false);
            merge.Add(data2);
            return merge.Create((data1.Value, data2.Value));
        }
    }

    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Input<T1> item1, Input<T2> item2, Input<T3> item3)
        => Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput());

    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Output<T1> item1, Output<T2> item2, Output<T3> item3)
    {
        return new Output<(T1, T2, T3)>(GatherAsync(), new IOutput[] { item1, item2, item3 });

        async Task<OutputData<(T1, T2, T3)>> GatherAsync()
        {
            var merge = new OutputMerge();
            var data1 = await item1.GetDataAsync().ConfigureAwait(false);
            merge.Add(data1);
            var data2 = await item2.GetDataAsync().ConfigureAwait(false);
            merge.Add(data2);
            var data3 = await item3.GetDataAsync().ConfigureAwait(false);
            merge.Add(data3);
            return merge.Create((data1.Value, data2.Value, data3.Value));
        }
    }

    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4)
        => Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput());

    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4)
    {
        return new Output<(T1, T2, T3, T4)>(GatherAsync(), new IOutput[] { item1, item2, item3, item4 });

        async Task<OutputData<(T1, T2, T3, T4)>> GatherAsync()
        {
            var merge = new OutputMerge();
            var data1 = await item1.GetDataAsync().ConfigureAwait(false);
            merge.Add(data1);
            var data2 = await item2.GetDataAsync().ConfigureAwait(false);
            merge.Add(data2);
            var data3 = await item3.GetDataAsync().ConfigureAwait(false);
            merge.Add(data3);
            var data4 = await item4.GetDataAsync().ConfigureAwait(false);
            merge.Add(data4);
            return merge.Create((data1.Value, data2.Value, data3.Value, data4.Value));
        }
    }

    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4, Input<T5> item5)
        => Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(), item5.ToOutput());

    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4, Output<T5> item5)
    {
        return new Output<(T1, T2, T3, T4, T5)>(GatherAsync(), new IOutput[] { item1, item2, item3, item4, item5 });

        async Task<OutputData<(T1, T2, T3, T4, T5)>> GatherAsync()
        {
            var merge = new OutputMerge();
            var data1 = await item1.GetDataAsync().ConfigureAwait(false);
            merge.Add(data1);
            var data2 = await item2.GetDataAsync().ConfigureAwait(false);
            merge.Add(data2);
            var data3 = await item3.GetDataAsync().ConfigureAwait(false);
            merge.Add(data3);
            var data4 = await item4.GetDataAsync().ConfigureAwait(false);
            merge.Add(data4);
            var data5 = await item5.GetDataAsync().ConfigureAwait(false);
            merge.Add(data5);
            return merge.Create((data1.Value, data2.Value, data3.Value, data4.Value, data5.Value));
        }
    }

    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4, Input<T5> item5, Input<T6> item6)
        => Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(), item5.ToOutput(), item6.ToOutput());

    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4, Output<T5> item5, Output<T6> item6)
    {
        return new Output<(T1, T2, T3, T4, T5, T6)>(GatherAsync(), new IOutput[] { item1, item2, item3, item4, item5, item6 });

        async Task<OutputData<(T1, T2, T3, T4, T5, T6)>> GatherAsync()
        {
            var merge = new OutputMerge();
            var data1 = await item1.GetDataAsync().ConfigureAwait(false);
            merge.Add(data1);
            var data2 = await item2.GetDataAsync().ConfigureAwait(false);
            merge.Add(data2);
            var data3 = await item3.GetDataAsync().ConfigureAwait(false);
            merge.Add(data3);
            var data4 = await item4.GetDataAsync().ConfigureAwait(false);
            merge.Add(data4);
            var data5 = await item5.GetDataAsync().ConfigureAwait(false);
            merge.Add(data5);
            var data6 = await item6.GetDataAsync().ConfigureAwait(false);
            merge.Add(data6);
            return merge.Create((data1.Value, data2.Value, data3.Value, data4.Value, data5.Value, data6.Value));
        }
    }

    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4, Input<T5> item5, Input<T6> item6, Input<T7> item7)
        => Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(), item5.ToOutput(), item6.ToOutput(), item7.ToOutput());

    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4, Output<T5> item5, Output<T6> item6, Output<T7> item7)
    {
        return new Output<(T1, T2, T3, T4, T5, T6, T7)>(GatherAsync(), new IOutput[] { item1, item2, item3, item4, item5, item6, item7 });

        async Task<OutputData<(T1, T2, T3, T4, T5, T6, T7)>> GatherAsync()
        {
            var merge = new OutputMerge();
            var data1 = await item1.GetDataAsync().ConfigureAwait(false);
            merge.Add(data1);
            var data2 = await item2.GetDataAsync().ConfigureAwait(false);
            merge.Add(data2);
            var data3 = await item3.GetDataAsync().ConfigureAwait(false);
            merge.Add(data3);
            var data4 = await item4.GetDataAsync().ConfigureAwait(false);
            merge.Add(data4);
            var data5 = await item5.GetDataAsync().ConfigureAwait(false);
            merge.Add(data5);
            var data6 = await item6.GetDataAsync().ConfigureAwait(false);
            merge.Add(data6);
            var data7 = await item7.GetDataAsync().ConfigureAwait(false);
            merge.Add(data7);
            return merge.Create((data1.Value, data2.Value, data3.Value, data4.Value, data5.Value, data6.Value, data7.Value));
        }
    }

    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4, Input<T5> item5, Input<T6> item6, Input<T7> item7, Input<T8> item8)
        => Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(), item5.ToOutput(), item6.ToOutput(), item7.ToOutput(), item8.ToOutput());

    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4, Output<T5> item5, Output<T6> item6, Output<T7> item7, Output<T8> item8)
    {
        return new Output<(T1, T2, T3, T4, T5, T6, T7, T8)>(GatherAsync(), new IOutput[] { item1, item2, item3, item4, item5, item6, item7, item8 });

        async Task<OutputData<(T1, T2, T3, T4, T5, T6, T7, T8)>> GatherAsync()
        {
            var merge = new OutputMerge();
            var data1 = await item1.GetDataAsync().ConfigureAwait(false);
            merge.Add(data1);
            var data2 = await item2.GetDataAsync().ConfigureAwait(false);
            merge.Add(data2);
            var data3 = await item3.GetDataAsync().ConfigureAwait(false);
            merge.Add(data3);
            var data4 = await item4.GetDataAsync().ConfigureAwait(false);
            merge.Add(data4);
            var data5 = await item5.GetDataAsync().ConfigureAwait(false);
            merge.Add(data5);
            var data6 = await item6.GetDataAsync().ConfigureAwait(false);
            merge.Add(data6);
            var data7 = await item7.GetDataAsync().ConfigureAwait(false);
            merge.Add(data7);
            var data8 = await item8.GetDataAsync().ConfigureAwait(false);
            merge.Add(data8);
            return merge.Create((data1.Value, data2.Value, data3.Value, data4.Value, data5.Value, data6.Value, data7.Value, data8.Value));
        }
    }
}
